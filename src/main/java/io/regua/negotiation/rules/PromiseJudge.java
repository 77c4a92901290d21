package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.CancelledFor;
import io.regua.negotiation.PromisePart;
import io.regua.negotiation.PromiseState;
import io.regua.negotiation.Tolerance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a promise was kept. Money counts by the day it was paid, also when it is told of later; what came earlier
 * than asked counts for the parts to come. Nothing is broken before money of the last day could have been told of.
 */
public final class PromiseJudge {

    private static final Money CENT = Money.of("0.01");

    private PromiseJudge() {}

    /** Money for the covered debts, paid since the promise was made. */
    public record Came(LocalDate paidOn, Money amount) {}

    /**
     * What became of the covered debts.
     *
     * @param inAgreement an agreement took the place of one
     * @param gone none of them is owed any more
     * @param settledOn the day on which the last of them was settled; null while one is owed or when all were cancelled
     */
    public record Debts(
            boolean inAgreement, boolean gone, @Nullable LocalDate settledOn) {

        public static final Debts OWED = new Debts(false, false, null);
    }

    /**
     * Where a promise stands.
     *
     * @param paid all money that counts
     * @param next the first part that is not covered; there unless the promise is kept
     * @param why of a cancelled one
     */
    public record Verdict(
            PromiseState state,
            Money paid,
            @Nullable PromisePart next,
            @Nullable CancelledFor why) {

        /** The same money, before anything follows from what is missing. */
        public Verdict reopened() {
            return new Verdict(PromiseState.OPEN, paid, next, null);
        }
    }

    /** The verdict on a day: a part that is not covered breaks the promise on the first day after its clearing. */
    public static Verdict on(
            LocalDate day, List<PromisePart> parts, Tolerance tolerance, List<Came> money, Debts debts) {
        var paid = until(parts.getLast().countsUntil(), money);
        var unmet = firstUnmet(parts, tolerance, money, debts);
        if (unmet.isEmpty()) {
            return new Verdict(PromiseState.KEPT, paid, null, null);
        }
        if (debts.inAgreement()) {
            return new Verdict(PromiseState.CANCELLED, paid, unmet.get(), CancelledFor.AGREEMENT);
        }
        if (debts.gone() && (debts.settledOn() == null || paid.isZero())) {
            return new Verdict(PromiseState.CANCELLED, paid, unmet.get(), CancelledFor.NOTHING_OWED);
        }
        if (!day.isAfter(unmet.get().clearsOn())) {
            return new Verdict(PromiseState.OPEN, paid, unmet.get(), null);
        }
        var inTime = until(unmet.get().countsUntil(), money);
        var state = inTime.isPositive() ? PromiseState.PARTLY_KEPT : PromiseState.BROKEN;
        return new Verdict(state, paid, unmet.get(), null);
    }

    private static Optional<PromisePart> firstUnmet(
            List<PromisePart> parts, Tolerance tolerance, List<Came> money, Debts debts) {
        var promised = Money.ZERO;
        for (var part : parts) {
            promised = promised.plus(part.amount());
            var came = until(part.countsUntil(), money);
            if (!paidOff(part, came, debts) && came.compareTo(needed(part, promised, tolerance)) < 0) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** With less than was promised, because less was owed in the end. */
    private static boolean paidOff(PromisePart part, Money came, Debts debts) {
        return debts.settledOn() != null && !debts.settledOn().isAfter(part.countsUntil()) && came.isPositive();
    }

    /** The tolerance is one for the whole promise, and never so great that a part needs nothing. */
    private static Money needed(PromisePart part, Money promised, Tolerance tolerance) {
        var missing = tolerance.of(promised).min(part.amount().minus(CENT));
        return promised.minus(missing);
    }

    private static Money until(LocalDate day, List<Came> money) {
        return Money.sum(money.stream()
                .filter(came -> !came.paidOn().isAfter(day))
                .map(Came::amount)
                .toList());
    }
}
