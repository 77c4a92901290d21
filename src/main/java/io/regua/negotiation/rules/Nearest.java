package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Terms;
import io.regua.receivables.Component;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The proposal within some limits that is nearest to one that is not: each term as far as it may go, and no further.
 */
public final class Nearest {

    private final Proposal wanted;
    private final Allowance allowed;

    private Nearest(Proposal wanted, Allowance allowed) {
        this.wanted = wanted;
        this.allowed = allowed;
    }

    /** Nothing when no terms at all would be within the limits, for example after too many renegotiations. */
    public static Optional<Proposal> to(Proposal wanted, Allowance allowed) {
        var nearest = new Nearest(wanted, allowed);
        var most = Math.min(wanted.terms().installments(), allowed.installments());
        return IntStream.iterate(most, count -> count >= 1, count -> count - 1)
                .mapToObj(nearest::in)
                .filter(proposal -> LimitRules.against(proposal, allowed).isEmpty())
                .findFirst();
    }

    /** In so many installments; with fewer of them each is larger. */
    private Proposal in(int count) {
        var spread = with(count, wanted.terms().entry());
        var entry = count == 1 && !wanted.terms().hasEntry()
                ? Money.ZERO
                : wanted.terms().entry().max(LimitRules.leastEntry(spread, allowed));
        return entry.compareTo(spread.reduction().asked()) < 0 ? with(count, entry) : with(1, Money.ZERO);
    }

    private Proposal with(int count, Money entry) {
        var terms = terms(count, entry);
        return new Proposal(
                wanted.debts(), reduction(terms), terms, wanted.on(), validUntil(), wanted.renegotiations());
    }

    private Terms terms(int count, Money entry) {
        var asked = wanted.terms();
        var latest = wanted.on().plusDays(allowed.firstWithin());
        var joins = entry.isPositive() && !asked.hasEntry();
        var entryOn = joins ? entryOn(earlier(asked.firstOn(), latest)) : earlier(asked.entryOn(), latest);
        var moved = earlier(
                joins ? apart(entryOn) : asked.firstOn(),
                entry.isPositive() ? LimitRules.latestAfterEntry(wanted.on(), allowed) : latest);
        var kept = moved.isBefore(asked.firstOn()) ? moved.getDayOfMonth() : asked.dueDay();
        var least = allowed.monthly(count);
        return new Terms(
                entry,
                entryOn,
                count,
                moved,
                kept,
                asked.monthly().compareTo(least) < 0 ? least : asked.monthly(),
                asked.kind());
    }

    /** After an entry that nobody asked for the installments begin a month later: it is the first payment now. */
    private LocalDate apart(LocalDate entryOn) {
        var first = wanted.terms().firstOn();
        var next = entryOn.plusMonths(1);
        return first.isAfter(next) ? first : next;
    }

    /** Of an entry that nobody asked for the day did not matter. */
    private LocalDate entryOn(LocalDate latest) {
        var day = earlier(wanted.terms().entryOn(), latest);
        return day.isBefore(wanted.on()) ? wanted.on() : day;
    }

    private Reduction reduction(Terms terms) {
        var most = wanted.reduction().by(allowed.discounts(terms)).off();
        var off = new LinkedHashMap<Long, Map<Component, Money>>();
        wanted.reduction().off().forEach((debt, components) -> {
            var parts = new EnumMap<Component, Money>(Component.class);
            components.forEach((component, amount) -> parts.put(
                    component, amount.min(most.getOrDefault(debt, Map.of()).getOrDefault(component, Money.ZERO))));
            parts.values().removeIf(Money::isZero);
            off.put(debt, parts);
        });
        return new Reduction(wanted.reduction().due(), off);
    }

    private LocalDate validUntil() {
        var shortest = wanted.on().plusDays(Allowance.SHORTEST_OFFER);
        var until = earlier(wanted.validUntil(), wanted.on().plusDays(allowed.validFor()));
        return until.isBefore(shortest) ? shortest : until;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
