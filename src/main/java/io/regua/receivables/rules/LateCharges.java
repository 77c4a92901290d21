package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static java.time.temporal.ChronoUnit.DAYS;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Calculation;
import io.regua.receivables.Calculation.Growth;
import io.regua.receivables.Calculation.Segment;
import io.regua.receivables.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a debt has grown to on a day: a pure function of the terms and of what was settled until then (M10).
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

    private final Debt debt;
    private final LocalDate day;
    private final int daysLate;

    private LateCharges(Debt debt, LocalDate day) {
        this.debt = debt;
        this.day = day;
        this.daysLate = Math.max(0, (int) DAYS.between(debt.adjustedOn(), day));
    }

    /** The amount due at the end of the day, payments of that day included. */
    public static AmountDue on(LocalDate day, Debt debt) {
        return new LateCharges(debt, day).due();
    }

    private AmountDue due() {
        var calculations = new ArrayList<>(List.of(principal(), fine(), interest()));
        if (debt.terms().correctionIndex() != null) {
            calculations.add(correction());
        }
        return new AmountDue(day, debt.dueOn(), debt.adjustedOn(), daysLate, calculations, earlyDiscount());
    }

    private Calculation principal() {
        return calculation(PRINCIPAL, debt.principal(), Percent.ZERO, 0, debt.principal(), "M04");
    }

    /** M01, M10: once, of the principal that was open when the first late day that counts began. */
    private Calculation fine() {
        var agreed = debt.terms().fine();
        var rate = debt.consumer() ? agreed.min(CONSUMER_FINE_CAP) : agreed;
        var falls = debt.stops().firstRunning(debt.adjustedOn().plusDays(1));
        var base = openBefore(falls);
        var accrued = day.isBefore(falls) ? Money.ZERO : percent(base, rate);
        return rate.equals(agreed)
                ? calculation(FINE, base, rate, 0, accrued, "M01")
                : calculation(FINE, base, rate, 0, accrued, "L09").agreed(agreed);
    }

    /** M02, M10: simple, rounded once over the sum of the segments; days on which charges stop do not count. */
    private Calculation interest() {
        var rate = debt.terms().interest();
        var segments = segments();
        var principalDays = segments.stream()
                .map(part -> part.principal().amount().multiply(BigDecimal.valueOf(part.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var accrued = Money.roundedHalfUp(
                principalDays.multiply(rate.value()).divide(PERCENT_DAYS, EXACT, RoundingMode.HALF_UP));
        var stopped = daysLate == 0 ? 0 : debt.stops().daysBetween(debt.adjustedOn(), day);
        return calculation(
                        INTEREST,
                        openBefore(debt.adjustedOn().plusDays(1)),
                        rate,
                        daysLate - stopped,
                        accrued,
                        segments.size() > 1 ? "M10" : "M02")
                .over(segments, stopped);
    }

    /** M05: each piece of the principal grows with the index until it is settled, rounded once over the sum. */
    private Calculation correction() {
        var after = debt.adjustedOn();
        var growth = debt.index().growth(after, day, debt.stops());
        var accrued = openBefore(day.plusDays(1)).amount().multiply(growth.subtract(BigDecimal.ONE));
        for (var piece : latePieces().headMap(day, true).entrySet()) {
            var grown = debt.index().growth(after, piece.getKey(), debt.stops()).subtract(BigDecimal.ONE);
            accrued = accrued.add(piece.getValue().amount().multiply(grown));
        }
        var base = openBefore(after.plusDays(1));
        return calculation(
                        CORRECTION,
                        base,
                        Percent.ZERO,
                        0,
                        daysLate == 0 ? Money.ZERO : Money.roundedHalfUp(accrued),
                        "M05")
                .grown(new Growth(
                        String.valueOf(debt.terms().correctionIndex()),
                        growth,
                        debt.index().missing(after, day).orElse(null)));
    }

    /** What is forgiven when the whole is paid on this day. */
    private Money earlyDiscount() {
        var discount = debt.terms().earlyDiscount();
        return discount == null || day.isAfter(debt.dueOn().minusDays(discount.days()))
                ? Money.ZERO
                : percent(openBefore(day.plusDays(1)), discount.rate());
    }

    private static Money percent(Money base, Percent rate) {
        return Money.roundedHalfUp(base.amount().multiply(rate.value()).divide(HUNDRED, EXACT, RoundingMode.HALF_UP));
    }

    private Calculation calculation(
            Component component, Money base, Percent rate, int days, Money accrued, String rule) {
        var paid = debt.settled(component, part -> !part.givenUp() && !part.on().isAfter(day));
        var adjusted =
                debt.settled(component, part -> part.givenUp() && !part.on().isAfter(day));
        return Calculation.of(component, base, rate, days, accrued, paid, adjusted, rule);
    }

    private Money openBefore(LocalDate day) {
        return debt.principal().minus(debt.settled(PRINCIPAL, part -> part.on().isBefore(day)));
    }

    /** The principal settled on each day after the adjusted due date. */
    private NavigableMap<LocalDate, Money> latePieces() {
        var pieces = new TreeMap<LocalDate, Money>();
        debt.settled().stream()
                .filter(part -> part.component() == PRINCIPAL && part.on().isAfter(debt.adjustedOn()))
                .forEach(part -> pieces.merge(part.on(), part.amount(), Money::plus));
        return pieces;
    }

    /** The open principal between payments, each from the day after a payment until the day of the next. */
    private List<Segment> segments() {
        if (daysLate == 0) {
            return List.of();
        }
        var settled = latePieces().headMap(day, false);
        var segments = new ArrayList<Segment>();
        var open = openBefore(debt.adjustedOn().plusDays(1));
        var from = debt.adjustedOn();
        for (var piece : settled.entrySet()) {
            segments.add(segment(open, from, piece.getKey()));
            open = open.minus(piece.getValue());
            from = piece.getKey();
        }
        segments.add(segment(open, from, day));
        return segments.stream()
                .filter(part -> part.principal().isPositive() && part.days() > 0)
                .toList();
    }

    private Segment segment(Money open, LocalDate after, LocalDate until) {
        return new Segment(open, (int) DAYS.between(after, until) - debt.stops().daysBetween(after, until));
    }
}
