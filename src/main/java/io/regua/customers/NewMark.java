package io.regua.customers;

import io.regua.files.Proof;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mark to be set.
 *
 * @param untilOn the last day it counts; null until it is taken away
 * @param reviewOn when somebody should look at it again; null for the days of its kind
 * @param note what was said; personal
 * @param proof what shows that it is right; null when nothing was sent
 */
public record NewMark(
        long customerId,
        MarkKind kind,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable LocalDate reviewOn,
        @Nullable String note,
        @Nullable Proof proof) {

    /** One that nothing was sent for. */
    public NewMark(
            long customerId,
            MarkKind kind,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate reviewOn,
            @Nullable String note) {
        this(customerId, kind, fromOn, untilOn, reviewOn, note, null);
    }

    /** The same with what was sent. */
    public NewMark with(@Nullable Proof shown) {
        return new NewMark(customerId, kind, fromOn, untilOn, reviewOn, note, shown);
    }

    /** When somebody should look at it again; empty for never. */
    public Optional<LocalDate> review() {
        return Optional.ofNullable(reviewOn)
                .or(() -> kind.reviewDays().map(fromOn::plusDays))
                .map(day -> untilOn != null && day.isAfter(untilOn) ? untilOn : day);
    }
}
