package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payment did for an agreement.
 *
 * @param amount all that was paid, also for something else
 * @param method its code
 * @param lines the payments of the agreement it counted for, in their order
 */
public record Receipt(long paymentId, Money amount, LocalDate paidOn, String method, List<Line> lines) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * What it paid of one payment of the agreement.
     *
     * @param number 0 the entry, 1 the first installment
     * @param amount late charges included
     * @param charges for paying late
     */
    public record Line(int number, LocalDate dueOn, Money amount, Money charges) {}

    /** What of it counted for the agreement. */
    public Money counted() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
