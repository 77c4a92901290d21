package io.regua.receivables;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one component of an amount due came about.
 *
 * @param base what the rate was applied to; for interest and correction the principal of the first segment
 * @param rate in per cent; zero for the principal and the correction
 * @param days late days counted; zero where days do not matter
 * @param accrued what fell due until the day, before anything was paid
 * @param paid what payments settled of it until the day
 * @param adjusted what was given up of it until the day: rebates, discounts, residuals, waivers (M07, M12)
 * @param result accrued less paid and adjusted; below zero only for a correction after deflation
 * @param rule the rule that says so, for example {@code M02}
 * @param segments interest only: the open principal between payments, and for how many days (M10)
 * @param agreedRate the higher rate the contract agreed, where {@code rate} is the cap of the law (L09)
 * @param stoppedDays interest only: late days that do not count, because a hold stopped the charges
 * @param growth correction only: by which index and how much (M05)
 */
public record Calculation(
        Component component,
        Money base,
        Percent rate,
        int days,
        Money accrued,
        Money paid,
        Money adjusted,
        Money result,
        String rule,
        List<Segment> segments,
        @Nullable Percent agreedRate,
        int stoppedDays,
        @Nullable Growth growth) {

    /** A stretch of days during which the same principal was open. */
    public record Segment(Money principal, int days) {}

    /**
     * By how much prices rose since the debt became late.
     *
     * @param factor 1 for not at all; exact
     * @param missing the first month that should count by now, but whose value nobody has loaded; null when none is
     */
    public record Growth(
            String index, BigDecimal factor, @Nullable YearMonth missing) {

        /** For people: in per cent, with four decimals. */
        public String percent() {
            return factor.subtract(BigDecimal.ONE)
                    .movePointRight(2)
                    .setScale(4, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    public Calculation {
        segments = List.copyOf(segments);
    }

    /** A component without particulars. */
    public static Calculation of(
            Component component,
            Money base,
            Percent rate,
            int days,
            Money accrued,
            Money paid,
            Money adjusted,
            String rule) {
        var result = accrued.minus(paid).minus(adjusted);
        return new Calculation(
                component, base, rate, days, accrued, paid, adjusted, result, rule, List.of(), null, 0, null);
    }

    /** The same, capped by law below what was agreed. */
    public Calculation agreed(Percent agreed) {
        return new Calculation(
                component,
                base,
                rate,
                days,
                accrued,
                paid,
                adjusted,
                result,
                rule,
                segments,
                agreed,
                stoppedDays,
                growth);
    }

    /** The same, counted over segments, some days left out. */
    public Calculation over(List<Segment> stretches, int stopped) {
        return new Calculation(
                component,
                base,
                rate,
                days,
                accrued,
                paid,
                adjusted,
                result,
                rule,
                stretches,
                agreedRate,
                stopped,
                growth);
    }

    /** The same, grown with an index. */
    public Calculation grown(Growth by) {
        return new Calculation(
                component,
                base,
                rate,
                days,
                accrued,
                paid,
                adjusted,
                result,
                rule,
                segments,
                agreedRate,
                stoppedDays,
                by);
    }
}
