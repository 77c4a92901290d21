package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A frozen amount. Paid until {@code paysUntil} with at least its total, it settles exactly the debts it states,
 * whatever they have grown to; paid later or with less it is money like any other, its debts first.
 *
 * @param paysUntil {@code validUntil}, or the next business day when it is none (M03)
 * @param total the sum of the lines' amounts
 */
public record Quote(
        long id,
        long customerId,
        long creditorId,
        String purpose,
        LocalDate frozenOn,
        LocalDate validUntil,
        LocalDate paysUntil,
        Money total,
        List<Line> lines) {

    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * One component of one debt.
     *
     * @param amount to be paid; below zero for a correction after deflation
     * @param discount given up when the quote is paid
     */
    public record Line(long receivableId, Component component, Money amount, Money discount) {}
}
