package io.regua.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment somebody wants to write down.
 *
 * @param chosen the tier as somebody sets it; null = as the rule says
 * @param reason why it is set otherwise than the rule says; personal
 * @param note what the scores rest on; personal
 * @param assessedOn the day it tells of
 * @param validUntil the last day it counts; null for a year
 * @param replaces the assessment in force when the wish was made; null = there was none
 */
public record NewAssessment(
        long customerId,
        FiveCs scores,
        @Nullable Tier chosen,
        @Nullable String reason,
        @Nullable String note,
        LocalDate assessedOn,
        @Nullable LocalDate validUntil,
        @Nullable Long replaces) {

    private static final int MONTHS = 12;

    /** The last day it counts. */
    public LocalDate until() {
        return validUntil == null ? assessedOn.plusMonths(MONTHS) : validUntil;
    }
}
