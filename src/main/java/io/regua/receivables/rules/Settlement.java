package io.regua.receivables.rules;

import static java.util.stream.Collectors.toSet;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Given;
import io.regua.receivables.rules.Account.Part;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Entries.Cause;
import java.time.LocalDate;
import java.util.Comparator;
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

    /**
     * A part of a debt that is no more without money of its own: given up, because of a payment, a concession or an
     * agreement, or paid back through an agreement by money that settled an installment.
     */
    public record GivenUp(
            long receivableId,
            Component component,
            AdjustmentKind kind,
            Money amount,
            LocalDate on,
            @Nullable Long paymentId,
            @Nullable Long quoteId,
            @Nullable Long concessionId,
            @Nullable Long agreementId,
            String reason) {}

    private final Account account;
    private final Routing routing;
    private final Entries entries;
    private final PayingBack payingBack;
    private final List<Long> oldestFirst;
    private final Map<Long, Money> credit = new LinkedHashMap<>();
    private Money pool = Money.ZERO;

    private Settlement(Account account) {
        this.account = account;
        this.routing = new Routing(account.agreements());
        this.entries = new Entries(account.claims());
        this.payingBack = new PayingBack(entries, account.agreements());
        this.oldestFirst = account.claims().entrySet().stream()
                .filter(claim -> claim.getValue().takesMoney())
                .sorted(Comparator.comparing((Map.Entry<Long, Claim> claim) ->
                                claim.getValue().debt().dueOn())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Distributes all money of an account over its debts, in the order of the days on which it was paid. */
    public static Settlement of(Account account) {
        var settlement = new Settlement(account);
        var payingBack = settlement.payingBack;
        account.inOrder(payingBack::begin, payingBack::end, settlement::give, settlement::take);
        payingBack.begin(LocalDate.MAX);
        return settlement;
    }

    private void give(Given given) {
        var receivable = given.receivableId();
        if (entries.knows(receivable)) {
            var due = entries.due(receivable, given.on());
            var payoff = Payoff.of(due, given.amount(), given.kind(), given.component());
            enter(receivable, payoff, given.on(), Cause.ofConcession(given.concessionId()));
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
        var debts = quote.lines().keySet();
        if (quote.isMetBy(payment) && debts.stream().allMatch(debt -> routing.takes(debt, payment))) {
            return quoted(quote, payment, money);
        }
        var instead = debts.stream()
                .flatMap(debt -> routing.insteadOf(debt, payment).stream())
                .collect(toSet());
        return each(instead::contains, payment, money);
    }

    private Money quoted(Account.Stated quote, Received payment, Money money) {
        var left = money;
        for (var receivable : oldestFirst) {
            var stated = quote.lines().get(receivable);
            if (stated != null) {
                var payoff = Payoff.of(entries.due(receivable, payment.paidOn()), stated);
                enter(receivable, payoff, payment.paidOn(), Cause.ofQuote(payment, quote.quoteId()));
                left = left.minus(payoff.money());
            }
        }
        return left;
    }

    private Money parts(Received payment, Money money) {
        var left = money;
        for (Part part : payment.parts()) {
            var meant = part.amount().min(left);
            for (var receivable : routing.insteadOf(part.receivableId(), payment)) {
                var taken = settle(receivable, payment, meant);
                meant = meant.minus(taken);
                left = left.minus(taken);
            }
        }
        return left;
    }

    /** What is left goes where nobody said it should: of a named payment only to what is due by then. */
    private Money rest(Received payment, Money left) {
        if (!left.isPositive() || payment.ofCredit()) {
            return left;
        }
        var contracts = routing.contracts(account, account.contractsOf(payment), payment);
        if (payment.namesDebts()) {
            return each(
                    id -> contracts.contains(account.claim(id).contractId())
                            && !entries.debt(id).dueOn().isAfter(payment.paidOn()),
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
            if (which.test(receivable) && routing.takes(receivable, payment)) {
                left = left.minus(settle(receivable, payment, left));
            }
        }
        return left;
    }

    /** Settles as much of one debt as the money reaches and says how much that was. */
    private Money settle(long receivable, Received payment, Money money) {
        if (!entries.knows(receivable) || !money.isPositive()) {
            return Money.ZERO;
        }
        var payoff = Payoff.of(entries.due(receivable, payment.paidOn()), money, payment.policy());
        enter(receivable, payoff, payment.paidOn(), Cause.of(payment));
        return payoff.money();
    }

    private void enter(long receivable, Payoff payoff, LocalDate on, Cause cause) {
        entries.enter(receivable, payoff, on, cause);
        payingBack.passOn(receivable, payoff, on, cause);
    }

    public List<Share> shares() {
        return entries.shares();
    }

    public List<GivenUp> givenUp() {
        return entries.givenUp();
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
                ? entries.debt(receivable).openPrincipal()
                : claim.debt().principal();
    }

    /** The day on which it was settled; null while something is open. */
    public @Nullable LocalDate settledOn(long receivable) {
        return entries.settledOn(receivable);
    }
}
