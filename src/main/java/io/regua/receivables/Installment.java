package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;

/**
 * One payment of an agreement.
 *
 * @param number 0 the entry, 1 the first installment
 * @param amortization what it pays back of the debts that the agreement replaces
 * @param interest the agreement's own; it pays nothing back
 */
public record Installment(int number, LocalDate dueOn, Money amortization, Money interest) {

    /** What the customer pays. */
    public Money amount() {
        return amortization.plus(interest);
    }
}
