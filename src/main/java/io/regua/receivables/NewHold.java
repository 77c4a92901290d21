package io.regua.receivables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be placed on one receivable.
 *
 * @param untilOn the last day it holds; null until a person releases it
 * @param reason why, in the words of who places it
 */
public record NewHold(
        long receivableId,
        HoldKind kind,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String reason) {

    /** Refuses a hold that would end before it starts, or that nobody gave a reason for. */
    public NewHold {
        if (untilOn != null && untilOn.isBefore(fromOn)) {
            throw new IllegalArgumentException("ends on " + untilOn + " before it starts on " + fromOn);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
    }
}
