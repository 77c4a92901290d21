package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Given;
import io.regua.receivables.rules.Account.Part;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Payoff.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which debt and component every payment of one customer at one creditor settles (L14), and what is given up: a pure
 * function of the debts, the payments and the concessions, so that money that comes in late, but was paid early, finds
 * the same place as if it had come in time (M10).
 *
 * <p>A payment settles what it names. What that leaves over goes to debts of the same contracts that are already due,
 * the oldest first, and then becomes credit; money that names nothing goes to the oldest due debt of all. Credit that
 * is used later is no new money: it takes as much as there is by then. Each payment follows the policy that it came
 * with.
 */
public final class Settlement {

    /** A part of a payment and what it settled; below zero only for a correction after deflation. */
    public record Share(long paymentId, long receivableId, Component component, Money amount, LocalDate paidOn) {}

    /** A part of a debt that was given up, because of a payment or of a concession. */
    public record GivenUp(
            long receivableId,
            Component component,
            AdjustmentKind kind,
            Money amount,
            LocalDate on,
            @Nullable Long paymentId,
            @Nullable Long quoteId,
            @Nullable Long concessionId,
            String reason) {}

    private final Account account;
    private final List<Long> oldestFirst;
    private final Map<Long, Debt> debts = new HashMap<>();
    private final Map<Long, LocalDate> settledOn = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<GivenUp> givenUp = new ArrayList<>();
    private final Map<Long, Money> credit = new LinkedHashMap<>();
    private Money pool = Money.ZERO;

    private Settlement(Account account) {
        this.account = account;
        this.oldestFirst = account.claims().entrySet().stream()
                .filter(claim -> claim.getValue().takesMoney())
                .sorted(Comparator.comparing((Map.Entry<Long, Claim> claim) ->
                                claim.getValue().debt().dueOn())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        oldestFirst.forEach(id -> debts.put(id, account.claim(id).debt()));
    }

    /** Distributes all money of an account over its debts, in the order of the days on which it was paid. */
    public static Settlement of(Account account) {
        var settlement = new Settlement(account);
        account.inOrder(settlement::give, settlement::take);
        return settlement;
    }

    private void give(Given given) {
        var debt = debts.get(given.receivableId());
        if (debt != null) {
            var payoff = Payoff.of(LateCharges.on(given.on(), debt), given.amount(), given.kind(), given.component());
            write(given.receivableId(), payoff, given.on(), null, null, given.concessionId());
        }
    }

    private void take(Received payment) {
        var money = payment.ofCredit() ? payment.amount().min(pool) : payment.amount();
        var left = rest(payment, named(payment, money));
        var kept = payment.ofCredit() ? left.minus(money) : left;
        if (!kept.isZero()) {
            credit.put(payment.id(), kept);
            pool = pool.plus(kept);
        }
    }

    /** Settles what the payment names and says what is left of it. */
    private Money named(Received payment, Money money) {
        var quote = payment.quote();
        if (quote == null) {
            return parts(payment, money);
        }
        return quote.isMetBy(payment)
                ? quoted(quote, payment, money)
                : each(quote.lines().keySet()::contains, payment, money);
    }

    private Money quoted(Account.Stated quote, Received payment, Money money) {
        var left = money;
        for (var receivable : oldestFirst) {
            var stated = quote.lines().get(receivable);
            if (stated != null) {
                var payoff = Payoff.of(LateCharges.on(payment.paidOn(), debt(receivable)), stated);
                write(receivable, payoff, payment.paidOn(), payment, quote.quoteId(), null);
                left = left.minus(payoff.money());
            }
        }
        return left;
    }

    private Money parts(Received payment, Money money) {
        var left = money;
        for (Part part : payment.parts()) {
            left = left.minus(settle(part.receivableId(), payment, part.amount().min(left)));
        }
        return left;
    }

    /** What is left goes where nobody said it should: of a named payment only to what is due by then. */
    private Money rest(Received payment, Money left) {
        if (!left.isPositive() || payment.ofCredit()) {
            return left;
        }
        var contracts = account.contractsOf(payment);
        if (payment.namesDebts()) {
            return each(
                    id -> contracts.contains(account.claim(id).contractId())
                            && !debt(id).dueOn().isAfter(payment.paidOn()),
                    payment,
                    left);
        }
        return each(
                id -> contracts.isEmpty()
                        || contracts.contains(account.claim(id).contractId()),
                payment,
                left);
    }

    private Money each(Predicate<Long> which, Received payment, Money money) {
        var left = money;
        for (var receivable : oldestFirst) {
            if (!left.isPositive()) {
                break;
            }
            if (which.test(receivable)) {
                left = left.minus(settle(receivable, payment, left));
            }
        }
        return left;
    }

    /** Settles as much of one debt as the money reaches and says how much that was. */
    private Money settle(long receivable, Received payment, Money money) {
        var debt = debts.get(receivable);
        if (debt == null || !money.isPositive()) {
            return Money.ZERO;
        }
        var payoff = Payoff.of(LateCharges.on(payment.paidOn(), debt), money, payment.policy());
        write(receivable, payoff, payment.paidOn(), payment, null, null);
        return payoff.money();
    }

    private void write(
            long receivable,
            Payoff payoff,
            LocalDate on,
            @Nullable Received payment,
            @Nullable Long quote,
            @Nullable Long concession) {
        var kind = payoff.kind();
        var paidBy = payment == null ? null : payment.id();
        for (var component :
                payment == null ? Policy.DEFAULT.order() : payment.policy().order()) {
            var paid = payoff.paid().get(component);
            if (paid != null && paidBy != null) {
                shares.add(new Share(paidBy, receivable, component, paid, on));
            }
            var off = payoff.givenUp().get(component);
            if (off != null && kind != null) {
                givenUp.add(
                        new GivenUp(receivable, component, kind, off, on, paidBy, quote, concession, payoff.reason()));
            }
        }
        var parts = payoff.on(on);
        if (!parts.isEmpty()) {
            var after = debt(receivable).with(parts);
            debts.put(receivable, after);
            if (LateCharges.on(on, after).isSettled()) {
                settledOn.put(receivable, on);
            }
        }
    }

    private Debt debt(long receivable) {
        var debt = debts.get(receivable);
        if (debt == null) {
            throw new IllegalArgumentException("receivable " + receivable);
        }
        return debt;
    }

    public List<Share> shares() {
        return List.copyOf(shares);
    }

    public List<GivenUp> givenUp() {
        return List.copyOf(givenUp);
    }

    /**
     * What each payment left over once all it could settle was settled, by payment; never refused, the customer's
     * money. Below zero for a payment out of that credit.
     */
    public Map<Long, Money> credit() {
        return Map.copyOf(credit);
    }

    /**
     * What is left of the principal of one debt; all of it of one that takes no money.
     *
     * @throws IllegalArgumentException when the receivable is none of this account
     */
    public Money openPrincipal(long receivable) {
        var claim = account.claim(receivable);
        return claim.takesMoney()
                ? debt(receivable).openPrincipal()
                : claim.debt().principal();
    }

    /** The day on which it was settled; null while something is open. */
    public @Nullable LocalDate settledOn(long receivable) {
        return settledOn.get(receivable);
    }
}
