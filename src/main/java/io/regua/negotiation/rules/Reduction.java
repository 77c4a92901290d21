package io.regua.negotiation.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Discounts;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What is given up of some debts, and what is left to be paid.
 *
 * @param due what each debt consists of on the day of the offer, by receivable and in their order; never below zero
 * @param off what is given up of it
 */
public record Reduction(Map<Long, Map<Component, Money>> due, Map<Long, Map<Component, Money>> off) {

    /** M07: charges first, then the correction, then the principal. */
    private static final List<List<Component>> ORDER =
            List.of(List.of(FINE, INTEREST), List.of(CORRECTION), List.of(PRINCIPAL));

    public Reduction {
        due = Collections.unmodifiableMap(due);
        off = Collections.unmodifiableMap(off);
    }

    /** So many per cent of each component of each debt, each rounded once. */
    public static Reduction of(SequencedMap<Long, AmountDue> debts, Discounts discounts) {
        return of(components(debts), discounts);
    }

    /** The same debts with other discounts. */
    public Reduction by(Discounts discounts) {
        return of(due, discounts);
    }

    private static Reduction of(Map<Long, Map<Component, Money>> due, Discounts discounts) {
        var off = new LinkedHashMap<Long, Map<Component, Money>>();
        due.forEach((debt, components) -> {
            var parts = new EnumMap<Component, Money>(Component.class);
            components.forEach((component, amount) -> {
                var part = part(amount, discounts.of(component));
                if (part.isPositive()) {
                    parts.put(component, part);
                }
            });
            off.put(debt, parts);
        });
        return new Reduction(due, off);
    }

    private static Money part(Money amount, Percent percent) {
        return percent.value().signum() == 0
                ? Money.ZERO
                : Money.roundedHalfUp(amount.amount().multiply(percent.value()).movePointLeft(2));
    }

    /** What so many per cent of one component of every debt come to, each rounded once. */
    public Money part(Component component, Percent percent) {
        return Money.sum(due.values().stream()
                .flatMap(components -> Stream.ofNullable(components.get(component)))
                .map(amount -> part(amount, percent))
                .toList());
    }

    /**
     * An amount off all of them together: charges of every debt first, then corrections, then principals (M07), of the
     * debts in their order; never more than there is.
     */
    public static Reduction of(SequencedMap<Long, AmountDue> debts, Money amount) {
        var due = components(debts);
        var off = new LinkedHashMap<Long, Map<Component, Money>>();
        due.keySet().forEach(debt -> off.put(debt, new EnumMap<>(Component.class)));
        var left = amount;
        for (var components : ORDER) {
            for (var debt : debts.keySet()) {
                for (var component : components) {
                    var part = part(due, debt, component).min(left);
                    if (part.isPositive()) {
                        off.merge(debt, Map.of(component, part), Reduction::both);
                        left = left.minus(part);
                    }
                }
            }
        }
        return new Reduction(due, off);
    }

    private static Map<Component, Money> both(Map<Component, Money> some, Map<Component, Money> more) {
        var all = new EnumMap<Component, Money>(Component.class);
        all.putAll(some);
        all.putAll(more);
        return all;
    }

    private static Map<Long, Map<Component, Money>> components(SequencedMap<Long, AmountDue> debts) {
        var all = new LinkedHashMap<Long, Map<Component, Money>>();
        debts.forEach((debt, amount) -> all.put(debt, components(amount)));
        return all;
    }

    /** Prices that fell lower the principal: a component below zero takes from the others, the principal first. */
    private static Map<Component, Money> components(AmountDue amount) {
        var parts = new EnumMap<Component, Money>(Component.class);
        for (var component : Component.values()) {
            var part = amount.of(component);
            if (part.isPositive()) {
                parts.put(component, part);
            }
        }
        var below = Money.sum(parts.values()).minus(amount.beforeEarlyDiscount());
        for (var component : List.of(PRINCIPAL, INTEREST, FINE)) {
            var part = parts.getOrDefault(component, Money.ZERO).min(below);
            if (part.isPositive()) {
                parts.merge(component, part, Money::minus);
                below = below.minus(part);
            }
        }
        parts.values().removeIf(Money::isZero);
        return parts;
    }

    /** What is due of all debts, before anything is given up. */
    public Money total() {
        return sum(due);
    }

    /** What is given up of all debts. */
    public Money givenUp() {
        return sum(off);
    }

    /** What is to be paid. */
    public Money asked() {
        return total().minus(givenUp());
    }

    /** What is due of one component of one debt. */
    public Money due(long debt, Component component) {
        return part(due, debt, component);
    }

    /** What is to be paid of one component of one debt. */
    public Money asked(long debt, Component component) {
        return part(due, debt, component).minus(part(off, debt, component));
    }

    /** What is due, or given up, of one component of all debts. */
    public static Money of(Map<Long, Map<Component, Money>> parts, Component component) {
        return Money.sum(parts.values().stream()
                .flatMap(components -> Stream.ofNullable(components.get(component)))
                .toList());
    }

    private static Money part(Map<Long, Map<Component, Money>> parts, long debt, Component component) {
        return parts.getOrDefault(debt, Map.of()).getOrDefault(component, Money.ZERO);
    }

    private static Money sum(Map<Long, Map<Component, Money>> parts) {
        return Money.sum(parts.values().stream()
                .flatMap(components -> components.values().stream())
                .toList());
    }
}
