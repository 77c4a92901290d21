package io.regua.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate in per cent, from zero to below 1000, with at most six decimals: 2 is two per cent.
 *
 * @param value always of scale 6
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(1000);

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    private static final int DECIMALS = 6;

    /**
     * A possible rate.
     *
     * @throws IllegalArgumentException when it is negative, 1000 or more, or has more than six decimals
     */
    public Percent {
        if (value.signum() < 0 || value.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("no percentage: " + value.toPlainString());
        }
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("more than six decimals: " + value.toPlainString());
        }
        value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads a rate with a decimal point, for example {@code "2"} or {@code "0.033"}.
     *
     * @throws IllegalArgumentException when it is no number or no possible rate
     */
    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public Percent min(Percent other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** Without a sign and without needless zeros: {@code 2}, {@code 0.033}. */
    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
