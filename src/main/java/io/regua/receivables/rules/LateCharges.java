package io.regua.receivables.rules;

import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static java.time.temporal.ChronoUnit.DAYS;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Calculation;
import io.regua.receivables.Calculation.Segment;
import io.regua.receivables.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a debt has grown to on a day: a pure function of the terms and the payments until then (M10).
 *
 * <p>Example, 1.000,00 at 2 % and 1 % a month, 30 days late: fine 20,00 (M01) + interest 10,00 (M02) = 1.030,00 (M04).
 * The SQL function {@code receivables.owed_on} says the same for many debts at once; a twin test compares the two.
 */
public final class LateCharges {

    /** L09: a higher agreed fine is stored, but a consumer is charged this. */
    static final Percent CONSUMER_FINE_CAP = Percent.of("2");

    /** Per cent of a month of 30 days, as a divisor of principal × days × rate. */
    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(100 * 30);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Decimals of an intermediate result: enough that only the cent decides. The divisors are 100 and 3000. */
    private static final int EXACT = 20;

    private LateCharges() {}

    /** The amount due at the end of the day, payments of that day included. */
    public static AmountDue on(LocalDate day, Debt debt) {
        int daysLate = Math.max(0, (int) DAYS.between(debt.adjustedOn(), day));
        return new AmountDue(
                day,
                debt.dueOn(),
                debt.adjustedOn(),
                daysLate,
                List.of(principal(debt, day), fine(debt, day, daysLate), interest(debt, day, daysLate)),
                Money.ZERO);
    }

    private static Calculation principal(Debt debt, LocalDate day) {
        return calculation(PRINCIPAL, debt, day, debt.principal(), Percent.ZERO, 0, debt.principal(), List.of(), null);
    }

    /** M01, M10: once, of the principal that was open when the first late day began. */
    private static Calculation fine(Debt debt, LocalDate day, int daysLate) {
        var agreed = debt.terms().fine();
        var rate = debt.consumer() ? agreed.min(CONSUMER_FINE_CAP) : agreed;
        var base = principalWhenLate(debt);
        var accrued = daysLate > 0
                ? Money.roundedHalfUp(base.amount().multiply(rate.value()).divide(HUNDRED, EXACT, RoundingMode.HALF_UP))
                : Money.ZERO;
        var capped = rate.equals(agreed) ? null : agreed;
        return calculation(FINE, debt, day, base, rate, 0, accrued, List.of(), capped);
    }

    /** M02, M10: simple, rounded once over the sum of the segments. */
    private static Calculation interest(Debt debt, LocalDate day, int daysLate) {
        var rate = debt.terms().interest();
        var segments = segments(debt, day, daysLate);
        var principalDays = segments.stream()
                .map(part -> part.principal().amount().multiply(BigDecimal.valueOf(part.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var accrued = Money.roundedHalfUp(
                principalDays.multiply(rate.value()).divide(PERCENT_DAYS, EXACT, RoundingMode.HALF_UP));
        return calculation(INTEREST, debt, day, principalWhenLate(debt), rate, daysLate, accrued, segments, null);
    }

    private static Calculation calculation(
            Component component,
            Debt debt,
            LocalDate day,
            Money base,
            Percent rate,
            int days,
            Money accrued,
            List<Segment> segments,
            @Nullable Percent agreedRate) {
        var paid = debt.settled(component, part -> !part.paidOn().isAfter(day));
        var rule = switch (component) {
            case PRINCIPAL -> "M04";
            case FINE -> agreedRate == null ? "M01" : "L09";
            case INTEREST -> segments.size() > 1 ? "M10" : "M02";
            case CORRECTION -> "M05";
        };
        return new Calculation(
                component, base, rate, days, accrued, paid, accrued.minus(paid), rule, segments, agreedRate);
    }

    private static Money principalWhenLate(Debt debt) {
        return debt.principal()
                .minus(debt.settled(PRINCIPAL, part -> !part.paidOn().isAfter(debt.adjustedOn())));
    }

    /** The open principal between payments, each from the day after a payment until the day of the next. */
    private static List<Segment> segments(Debt debt, LocalDate day, int daysLate) {
        if (daysLate == 0) {
            return List.of();
        }
        var ends = new TreeSet<LocalDate>(List.of(day));
        var paid = new TreeMap<LocalDate, Money>();
        debt.settled().stream()
                .filter(part -> part.component() == PRINCIPAL && part.paidOn().isAfter(debt.adjustedOn()))
                .filter(part -> part.paidOn().isBefore(day))
                .forEach(part -> paid.merge(part.paidOn(), part.amount(), Money::plus));
        ends.addAll(paid.keySet());
        var segments = new ArrayList<Segment>();
        var open = principalWhenLate(debt);
        var from = debt.adjustedOn();
        for (var end : ends) {
            segments.add(new Segment(open, (int) DAYS.between(from, end)));
            open = open.minus(paid.getOrDefault(end, Money.ZERO));
            from = end;
        }
        return segments.stream().filter(part -> part.principal().isPositive()).toList();
    }
}
