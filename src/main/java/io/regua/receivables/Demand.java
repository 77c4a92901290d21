package io.regua.receivables;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a debtor was asked for a debt.
 *
 * @param kind {@code bill}, or the kind of a step: worded on display
 * @param on from which day
 * @param until the last day on which it still stood; null when it was a moment
 * @param quoteId the frozen amount of a bill, which a payment can name; null for a step
 */
public record Demand(
        long receivableId,
        String kind,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable Long quoteId) {}
