package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.money.Percent;

/**
 * How far somebody may go.
 *
 * @param atOnce the most that is given up when all is paid in one payment
 * @param spread the most that is given up otherwise
 * @param installments the most of them, the entry apart; one for payment at once only
 * @param leastInstallment no installment but the last is below it
 * @param leastEntry of what is to be paid, when it is not paid at once; zero when none is asked
 * @param interestFree up to so many installments bear no interest
 * @param monthly the least interest in per cent of a month of more installments than that
 * @param firstWithin in so many days after signing the first payment falls due at the latest
 * @param validFor for so many days an offer stands at most, two at least (L11)
 * @param renegotiations after so many agreements about the same debts there is no further one
 */
public record Allowance(
        Discounts atOnce,
        Discounts spread,
        int installments,
        Money leastInstallment,
        Percent leastEntry,
        int interestFree,
        Percent monthly,
        int firstWithin,
        int validFor,
        int renegotiations) {

    /** L11. */
    public static final int SHORTEST_OFFER = 2;

    /**
     * Limits that can be kept.
     *
     * @throws IllegalArgumentException when there is to be no installment, or offers stand less than two days
     */
    public Allowance {
        if (installments < 1 || validFor < SHORTEST_OFFER || firstWithin < 0 || renegotiations < 0) {
            throw new IllegalArgumentException("no limits: " + installments + " installments, offers for " + validFor
                    + " days, first payment within " + firstWithin + ", renegotiations " + renegotiations);
        }
    }

    /** The most that is given up under some terms. */
    public Discounts discounts(Terms terms) {
        return terms.isAtOnce() ? atOnce : spread;
    }

    /** The least interest of so many installments. */
    public Percent monthly(int count) {
        return count > interestFree ? monthly : Percent.ZERO;
    }
}
