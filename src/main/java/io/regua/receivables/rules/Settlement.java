package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Debt.Settled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which debt and component every payment of one contract settles (L14): a pure function of the debts and the payments,
 * so that a payment that comes in late, but was made early, finds the same place as if it had come in time (M10).
 */
public final class Settlement {

    /** L14, CC 354: interest first, the principal last. */
    private static final List<Component> ORDER = List.of(INTEREST, FINE, CORRECTION, PRINCIPAL);

    private static final Comparator<Received> AS_PAID =
            Comparator.comparing(Received::paidOn).thenComparingLong(Received::paymentId);

    /**
     * Money that came in.
     *
     * @param named the receivable the payer named; null when he named the contract only
     */
    public record Received(long paymentId, @Nullable Long named, Money amount, LocalDate paidOn) {}

    /** A part of a payment and what it settled. */
    public record Share(long paymentId, long receivableId, Component component, Money amount, LocalDate paidOn) {}

    private final SequencedMap<Long, Debt> debts = new LinkedHashMap<>();
    private final Map<Long, LocalDate> settledOn = new LinkedHashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final Map<Long, Money> credit = new LinkedHashMap<>();

    private Settlement(Map<Long, Debt> untouched) {
        untouched.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Long, Debt> debt) -> debt.getValue().dueOn())
                        .thenComparing(Map.Entry::getKey))
                .forEach(debt -> debts.put(debt.getKey(), debt.getValue()));
    }

    /**
     * Distributes all payments of a contract over its debts.
     *
     * @param untouched the debts by receivable id, as if nothing had been paid
     */
    public static Settlement of(Map<Long, Debt> untouched, List<Received> payments) {
        var settlement = new Settlement(untouched);
        payments.stream().sorted(AS_PAID).forEach(settlement::take);
        return settlement;
    }

    private void take(Received payment) {
        var left = payment.amount();
        for (var receivable : inOrder(payment.named())) {
            left = left.minus(settle(receivable, payment, left));
        }
        if (left.isPositive()) {
            credit.put(payment.paymentId(), left);
        }
    }

    private List<Long> inOrder(@Nullable Long named) {
        var order = new ArrayList<>(debts.keySet());
        if (named != null && order.remove(named)) {
            order.addFirst(named);
        }
        return order;
    }

    /** Settles as much of one debt as the money reaches and says how much that was. */
    private Money settle(long receivable, Received payment, Money money) {
        var debt = debts.get(receivable);
        if (debt == null || !money.isPositive()) {
            return Money.ZERO;
        }
        var parts = parts(debt, payment.paidOn(), money);
        parts.forEach(part ->
                shares.add(new Share(payment.paymentId(), receivable, part.component(), part.amount(), part.paidOn())));
        var after = debt.with(parts);
        debts.put(receivable, after);
        if (!parts.isEmpty() && isSettled(after)) {
            settledOn.put(receivable, payment.paidOn());
        }
        return Money.sum(parts.stream().map(Settled::amount).toList());
    }

    private static List<Settled> parts(Debt debt, LocalDate paidOn, Money money) {
        var due = LateCharges.on(paidOn, debt);
        var parts = new ArrayList<Settled>();
        var left = money;
        for (var component : ORDER) {
            var part = due.of(component).min(left);
            if (part.isPositive()) {
                parts.add(new Settled(component, part, paidOn));
                left = left.minus(part);
            }
        }
        return parts;
    }

    /** The principal is settled last: when it is, so is everything else. */
    private static boolean isSettled(Debt debt) {
        return openPrincipal(debt).isZero();
    }

    private static Money openPrincipal(Debt debt) {
        return debt.principal().minus(debt.settled(PRINCIPAL, part -> true));
    }

    public List<Share> shares() {
        return List.copyOf(shares);
    }

    /** What each payment left over once all debts were settled, by payment; never refused, the customer's money. */
    public Map<Long, Money> credit() {
        return Map.copyOf(credit);
    }

    /**
     * What is left of the principal of one debt.
     *
     * @throws IllegalArgumentException when the receivable is none of these debts
     */
    public Money openPrincipal(long receivable) {
        var debt = debts.get(receivable);
        if (debt == null) {
            throw new IllegalArgumentException("receivable " + receivable);
        }
        return openPrincipal(debt);
    }

    /** The day of the payment that settled it; null while something is open. */
    public @Nullable LocalDate settledOn(long receivable) {
        return settledOn.get(receivable);
    }
}
