package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some money does to one debt: what it pays, and what is given up because of it.
 *
 * @param kind as what; null when nothing is given up
 * @param reason {@code early_payment}, {@code residual}, {@code quote} or {@code given}
 */
public record Payoff(
        Map<Component, Money> paid,
        Map<Component, Money> givenUp,
        @Nullable AdjustmentKind kind,
        String reason) {

    /** M07: discounts come off the charges first, then the correction, then the principal. */
    private static final List<Component> GIVEN_UP = List.of(FINE, INTEREST, CORRECTION, PRINCIPAL);

    /**
     * How a creditor settles debts.
     *
     * @param order which component money settles first (L14)
     * @param residual how much of the charges is waived once the principal is covered (M12)
     */
    public record Policy(List<Component> order, Money residual) {

        /** CC 354: interest first, the principal last; nothing is waived. */
        public static final Policy DEFAULT = new Policy(List.of(INTEREST, FINE, CORRECTION, PRINCIPAL), Money.ZERO);

        public Policy {
            order = List.copyOf(order);
        }
    }

    public Payoff {
        paid = Collections.unmodifiableMap(paid);
        givenUp = Collections.unmodifiableMap(givenUp);
    }

    private static final Payoff NOTHING = new Payoff(Map.of(), Map.of(), null, "");

    /** What the money settles of what is due. */
    public static Payoff of(AmountDue due, Money money, Policy policy) {
        var total = due.total();
        if (!money.isPositive() || !total.isPositive()) {
            return NOTHING;
        }
        if (money.compareTo(total) >= 0) {
            return whole(due, early(due), AdjustmentKind.DISCOUNT, "early_payment");
        }
        var missing = total.minus(money);
        if (money.compareTo(due.of(PRINCIPAL)) >= 0 && missing.compareTo(policy.residual()) <= 0) {
            var charges = policy.order().reversed().stream()
                    .filter(component -> component != PRINCIPAL)
                    .toList();
            return whole(due, off(due, missing, charges), AdjustmentKind.RESIDUAL, "residual");
        }
        return part(due, money, policy);
    }

    /**
     * What a quote that is paid in time settles: the whole debt for what it states. What the debt has grown by since is
     * given up, and should it be worth less by now, no more than that is taken.
     */
    public static Payoff of(AmountDue due, Map<Component, Money> stated) {
        var givenUp = new EnumMap<Component, Money>(Component.class);
        for (var component : GIVEN_UP) {
            var left = due.of(component);
            var surplus = left.minus(stated.getOrDefault(component, Money.ZERO)).min(left);
            if (surplus.isPositive()) {
                givenUp.put(component, surplus);
            }
        }
        var pays = due.beforeEarlyDiscount().minus(Money.sum(givenUp.values()));
        giveUpMore(due, givenUp, pays.minus(Money.sum(stated.values())));
        return whole(due, givenUp, AdjustmentKind.DISCOUNT, "quote");
    }

    /** Prices fell less than the quote says: the difference goes off the rest. */
    private static void giveUpMore(AmountDue due, Map<Component, Money> givenUp, Money amount) {
        var more = amount;
        for (var component : GIVEN_UP) {
            var part = due.of(component)
                    .minus(givenUp.getOrDefault(component, Money.ZERO))
                    .min(more);
            if (part.isPositive()) {
                givenUp.merge(component, part, Money::plus);
                more = more.minus(part);
            }
        }
    }

    /** What a person's concession gives up: of one component, or of the whole (M07); never more than there is. */
    public static Payoff of(AmountDue due, Money amount, AdjustmentKind kind, @Nullable Component component) {
        var all = due.beforeEarlyDiscount();
        var most = component == null ? all : due.of(component).min(all);
        var off = amount.min(most).equals(all)
                ? everything(due)
                : off(due, amount.min(most), component == null ? GIVEN_UP : List.of(component));
        return new Payoff(Map.of(), off, kind, "given");
    }

    private static Map<Component, Money> early(AmountDue due) {
        return due.earlyDiscount().isPositive() ? Map.of(PRINCIPAL, due.earlyDiscount()) : Map.of();
    }

    private static Map<Component, Money> everything(AmountDue due) {
        var left = new EnumMap<Component, Money>(Component.class);
        due.calculations().stream()
                .filter(each -> !each.result().isZero())
                .forEach(each -> left.put(each.component(), each.result()));
        return left;
    }

    private static Map<Component, Money> off(AmountDue due, Money amount, List<Component> order) {
        var off = new EnumMap<Component, Money>(Component.class);
        var left = amount;
        for (var component : order) {
            var part = due.of(component).min(left);
            if (part.isPositive()) {
                off.put(component, part);
                left = left.minus(part);
            }
        }
        return off;
    }

    private static Payoff whole(AmountDue due, Map<Component, Money> givenUp, AdjustmentKind kind, String reason) {
        var paid = everything(due);
        givenUp.forEach((component, amount) -> paid.merge(component, amount.negate(), Money::plus));
        paid.values().removeIf(Money::isZero);
        return new Payoff(paid, givenUp, givenUp.isEmpty() ? null : kind, givenUp.isEmpty() ? "" : reason);
    }

    private static Payoff part(AmountDue due, Money money, Policy policy) {
        return new Payoff(off(due, money, policy.order()), Map.of(), null, "");
    }

    /** How much money it takes. */
    public Money money() {
        return Money.sum(paid.values());
    }

    /** Both together, as settled on a day. */
    List<Debt.Settled> on(LocalDate day) {
        var settled = new ArrayList<Debt.Settled>();
        paid.forEach((component, amount) -> settled.add(new Debt.Settled(component, amount, day, false)));
        givenUp.forEach((component, amount) -> settled.add(new Debt.Settled(component, amount, day, true)));
        return settled;
    }
}
