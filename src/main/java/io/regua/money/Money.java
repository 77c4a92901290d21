package io.regua.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in Brazilian reais, exact to the cent; may be negative.
 *
 * @param amount always of scale 2
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int CENTS = 2;

    /**
     * An amount of whole cents.
     *
     * @throws IllegalArgumentException when the amount has fractions of a cent
     */
    public Money {
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw new IllegalArgumentException("fractions of a cent: " + amount.toPlainString());
        }
        amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads an amount with a decimal point, for example {@code "1740.00"}.
     *
     * @throws IllegalArgumentException when it is no number or has fractions of a cent
     */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** The nearest whole cent; half a cent goes away from zero. */
    public static Money roundedHalfUp(BigDecimal exact) {
        return new Money(exact.setScale(CENTS, RoundingMode.HALF_UP));
    }

    /** The amounts added up; of none, zero. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)));
    }

    public Money negate() {
        return new Money(amount.negate());
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Splits the amount into parts that differ by at most one cent and always add up to it; the first parts carry the
     * odd cents.
     *
     * @throws IllegalArgumentException when there is to be no part
     */
    public List<Money> inParts(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("no parts: " + parts);
        }
        var shares = amount.unscaledValue().divideAndRemainder(BigInteger.valueOf(parts));
        var odd = shares[1].abs().intValueExact();
        var cent = BigInteger.valueOf(shares[1].signum());
        return IntStream.range(0, parts)
                .mapToObj(part -> ofCents(part < odd ? shares[0].add(cent) : shares[0]))
                .toList();
    }

    private static Money ofCents(BigInteger cents) {
        return new Money(new BigDecimal(cents, CENTS));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** With a point and two decimals, as REST and files write it: {@code 1740.00}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
