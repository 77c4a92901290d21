package io.regua.receivables.rules;

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
 * @param settled what payments have settled so far
 */
public record Debt(
        Money principal, LocalDate dueOn, LocalDate adjustedOn, Terms terms, boolean consumer, List<Settled> settled) {

    public Debt {
        settled = List.copyOf(settled);
    }

    /** A part of the debt that a payment settled. */
    public record Settled(Component component, Money amount, LocalDate paidOn) {}

    /** The same debt after a further payment. */
    public Debt with(List<Settled> further) {
        return new Debt(
                principal,
                dueOn,
                adjustedOn,
                terms,
                consumer,
                Stream.concat(settled.stream(), further.stream()).toList());
    }

    Money settled(Component component, Predicate<Settled> which) {
        return Money.sum(settled.stream()
                .filter(part -> part.component() == component)
                .filter(which)
                .map(Settled::amount)
                .toList());
    }
}
