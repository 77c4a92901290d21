package io.regua.receivables.rules;

import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One receivable as the charges see it.
 *
 * @param adjustedOn the last day on which it can be paid without charges (M03)
 * @param consumer whether the customer is protected by the consumer code (L09)
 * @param stops days on which nothing is charged
 * @param index the price index the terms agreed, with its values
 * @param settled what payments have settled and what was given up so far
 */
public record Debt(
        Money principal,
        LocalDate dueOn,
        LocalDate adjustedOn,
        Terms terms,
        boolean consumer,
        Stops stops,
        PriceIndex index,
        List<Settled> settled) {

    public Debt {
        settled = List.copyOf(settled);
    }

    /** A debt whose charges never stop, without a price index. */
    public Debt(
            Money principal,
            LocalDate dueOn,
            LocalDate adjustedOn,
            Terms terms,
            boolean consumer,
            List<Settled> settled) {
        this(principal, dueOn, adjustedOn, terms, consumer, Stops.NONE, PriceIndex.UNKNOWN, settled);
    }

    /** A part of the debt that is no more: paid, or given up. */
    public record Settled(Component component, Money amount, LocalDate on, boolean givenUp) {

        /** A part that was paid. */
        public Settled(Component component, Money amount, LocalDate on) {
            this(component, amount, on, false);
        }
    }

    /** The same debt after more of it was settled. */
    public Debt with(List<Settled> further) {
        return new Debt(
                principal,
                dueOn,
                adjustedOn,
                terms,
                consumer,
                stops,
                index,
                Stream.concat(settled.stream(), further.stream()).toList());
    }

    /** What is left of the principal after everything that is known. */
    public Money openPrincipal() {
        return principal.minus(settled(PRINCIPAL, part -> true));
    }

    Money settled(Component component, Predicate<Settled> which) {
        return Money.sum(settled.stream()
                .filter(part -> part.component() == component)
                .filter(which)
                .map(Settled::amount)
                .toList());
    }
}
