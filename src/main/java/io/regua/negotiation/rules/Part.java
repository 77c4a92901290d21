package io.regua.negotiation.rules;

import io.regua.money.Money;

/**
 * One installment of a schedule.
 *
 * @param amortization how much of the financed amount it pays back
 * @param interest the agreement's interest in it, for time before it falls due
 */
public record Part(Money amortization, Money interest) {

    /** What the customer pays. */
    public Money amount() {
        return amortization.plus(interest);
    }
}
