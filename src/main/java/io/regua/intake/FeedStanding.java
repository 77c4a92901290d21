package io.regua.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a feed stands.
 *
 * @param lastArrival when its last file came that went in; null = none yet
 * @param lastFile the name of that file
 * @param missingOn the expected day whose file has not come although its hour has passed; null = nothing is missing
 * @param nextOn the next expected day
 * @param waiver why work goes on without the file; null = nobody said so
 */
public record FeedStanding(
        Feed feed,
        @Nullable Instant lastArrival,
        @Nullable String lastFile,
        @Nullable LocalDate missingOn,
        @Nullable LocalDate nextOn,
        @Nullable Waiver waiver) {

    /**
     * Somebody said that work goes on.
     *
     * @param untilOn the last night it holds for; null = until the next file
     */
    public record Waiver(@Nullable LocalDate untilOn, String reason, String by) {}

    /** Whether the creditor has to be paused for it. */
    public boolean stops() {
        return feed.active() && missingOn != null && waiver == null;
    }
}
