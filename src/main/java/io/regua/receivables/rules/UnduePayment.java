package io.regua.receivables.rules;

import io.regua.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What comes on top of an amount that was demanded unduly and paid (L02): as much again, and on both the price index
 * and the legal rate since the day it was paid (Lei 14.905/2024). Index and legal rate are data; a month that nobody
 * loaded counts nothing. Each part is rounded once.
 */
public record UnduePayment(Money again, Money correction, Money interest) {

    /** The index of the correction, and the legal rate, as the operator loads them. */
    public static final String INDEX = "IPCA";

    public static final String LEGAL_RATE = "TAXA-LEGAL";

    /** What comes on top of an excess that was paid on one day and goes back on another. */
    public static UnduePayment of(
            Money excess, LocalDate paidOn, LocalDate today, PriceIndex index, PriceIndex legalRate) {
        var twice = excess.times(2).amount();
        var growth =
                index.growth(paidOn, today, Stops.NONE).subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
        var corrected = twice.multiply(BigDecimal.ONE.add(growth));
        var rate = legalRate.sum(paidOn, today);
        return new UnduePayment(
                excess,
                Money.roundedHalfUp(twice.multiply(growth)),
                Money.roundedHalfUp(corrected.multiply(rate).setScale(20, RoundingMode.HALF_UP)));
    }

    public Money total() {
        return again.plus(correction).plus(interest);
    }
}
