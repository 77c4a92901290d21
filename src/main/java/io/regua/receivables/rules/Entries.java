package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Payoff.Policy;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Settlement.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far debts are settled, and the rows that say by what. */
final class Entries {

    /** By what something is settled: a payment, what a person gave up, an agreement. */
    record Cause(
            @Nullable Received payment,
            @Nullable Long quoteId,
            @Nullable Long concessionId,
            @Nullable Long agreementId) {

        static Cause of(Received payment) {
            return new Cause(payment, null, null, null);
        }

        static Cause ofQuote(Received payment, long quote) {
            return new Cause(payment, quote, null, null);
        }

        static Cause ofConcession(long concession) {
            return new Cause(null, null, concession, null);
        }

        static Cause ofEnd(Agreed agreed) {
            return new Cause(null, null, null, agreed.agreementId());
        }

        /** The same, through an agreement. */
        Cause through(Agreed agreed) {
            return new Cause(payment, null, concessionId, agreed.agreementId());
        }

        private Policy policy() {
            return payment == null ? Policy.DEFAULT : payment.policy();
        }

        private @Nullable Long paymentId() {
            return payment == null ? null : payment.id();
        }
    }

    private final Map<Long, Debt> debts = new HashMap<>();
    private final Map<Long, LocalDate> settledOn = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<GivenUp> givenUp = new ArrayList<>();

    Entries(Map<Long, Claim> claims) {
        claims.forEach((id, claim) -> {
            if (claim.takesMoney()) {
                debts.put(id, claim.debt());
            }
        });
    }

    /** Writes what some money, or a concession, does to a debt. */
    void enter(long receivable, Payoff payoff, LocalDate on, Cause cause) {
        var kind = payoff.kind();
        var paidBy = cause.paymentId();
        for (var component : cause.policy().order()) {
            var paid = payoff.paid().get(component);
            if (paid != null && paidBy != null) {
                shares.add(new Share(paidBy, receivable, component, paid, on));
            }
            var off = payoff.givenUp().get(component);
            if (off != null && kind != null) {
                givenUp.add(row(receivable, component, off, kind, on, cause, payoff.reason()));
            }
        }
        settle(receivable, payoff.on(on), on);
    }

    /** Writes parts of a debt that are no more because of an agreement. */
    void enterAgreed(
            long receivable,
            Map<Component, Money> parts,
            AdjustmentKind kind,
            LocalDate on,
            Cause cause,
            String reason) {
        var isGivenUp = kind != AdjustmentKind.PAID_BACK;
        var settled = new ArrayList<Debt.Settled>();
        parts.forEach((component, amount) -> {
            givenUp.add(row(receivable, component, amount, kind, on, cause, reason));
            settled.add(new Debt.Settled(component, amount, on, isGivenUp));
        });
        settle(receivable, settled, on);
    }

    private static GivenUp row(
            long receivable,
            Component component,
            Money amount,
            AdjustmentKind kind,
            LocalDate on,
            Cause cause,
            String reason) {
        return new GivenUp(
                receivable,
                component,
                kind,
                amount,
                on,
                cause.paymentId(),
                cause.quoteId(),
                cause.concessionId(),
                cause.agreementId(),
                reason);
    }

    private void settle(long receivable, List<Debt.Settled> parts, LocalDate on) {
        if (!parts.isEmpty()) {
            var after = debt(receivable).with(parts);
            debts.put(receivable, after);
            if (LateCharges.on(on, after).isSettled()) {
                settledOn.put(receivable, on);
            }
        }
    }

    /** Whether the debt takes money at all. */
    boolean knows(long receivable) {
        return debts.containsKey(receivable);
    }

    /**
     * What a debt is worth on a day, after all that is written.
     *
     * @throws IllegalArgumentException when it takes no money
     */
    AmountDue due(long receivable, LocalDate on) {
        return LateCharges.on(on, debt(receivable));
    }

    Debt debt(long receivable) {
        var debt = debts.get(receivable);
        if (debt == null) {
            throw new IllegalArgumentException("receivable " + receivable);
        }
        return debt;
    }

    @Nullable LocalDate settledOn(long receivable) {
        return settledOn.get(receivable);
    }

    List<Share> shares() {
        return List.copyOf(shares);
    }

    List<GivenUp> givenUp() {
        return List.copyOf(givenUp);
    }
}
