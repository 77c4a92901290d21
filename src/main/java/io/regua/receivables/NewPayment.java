package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;

/**
 * Money that came in for one receivable.
 *
 * @param receivableId what the payer named; what it leaves over goes to the contract's other debts (L14)
 * @param paidOn the day the customer paid, which may lie before the day it is recorded
 * @param reference the payer's or bank's own sign for it; unique at the creditor
 */
public record NewPayment(long receivableId, Money amount, LocalDate paidOn, String reference, PaymentMethod method) {

    /** Refuses amounts that are no money received, and payments nobody could recognise again. */
    public NewPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("no money: " + amount);
        }
        if (reference.isBlank()) {
            throw new IllegalArgumentException("no reference");
        }
    }
}
