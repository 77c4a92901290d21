package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.receivables.NewPayment.Named;
import io.regua.receivables.store.PaymentRows;
import io.regua.receivables.store.UnmatchedRows;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that matched nothing, until a person says whose it is or sends it back. */
@Service
@Transactional
public class Reconciliation {

    private final UnmatchedRows rows;
    private final PaymentRows paymentRows;
    private final Payments payments;
    private final Said said;

    Reconciliation(UnmatchedRows rows, PaymentRows paymentRows, Payments payments, Said said) {
        this.rows = rows;
        this.paymentRows = paymentRows;
        this.payments = payments;
        this.said = said;
    }

    /** Keeps money that matched nothing; the same reference again is the same money. */
    public Unmatched keep(NewUnmatched money, Actor actor) {
        rows.write(money, actor.name())
                .ifPresent(id -> said.written(
                        actor,
                        Journal.NO_CUSTOMER,
                        money.creditorId(),
                        "unmatched",
                        id,
                        "money_kept",
                        Map.of("amount", money.amount(), "code", money.code())));
        return rows.byReference(money.creditorId(), money.reference()).orElseThrow();
    }

    /** What waits, the oldest first. */
    @Transactional(readOnly = true)
    public List<Unmatched> open(CreditorScope scope, int size, int offset) {
        return rows.open(scope, size, offset);
    }

    /**
     * One of them.
     *
     * @throws NoSuchElementException when there is no such money
     */
    @Transactional(readOnly = true)
    public Unmatched byId(long id) {
        return rows.byId(id).orElseThrow(() -> new NoSuchElementException("unmatched " + id));
    }

    /**
     * Debts it may be meant for, the likeliest first: of the payer, of the contract that its reference names, or worth
     * just as much.
     *
     * @throws NoSuchElementException when there is no such money
     */
    @Transactional(readOnly = true)
    public List<Suggestion> suggestions(long id) {
        return rows.suggestions(byId(id));
    }

    /** A contract of the creditor by its number, as something that money can be meant for. */
    @Transactional(readOnly = true)
    public Optional<Named> contract(long creditorId, String number) {
        return paymentRows.contract(creditorId, number).map(Named.OfContract::new);
    }

    /**
     * Makes a payment of it.
     *
     * @throws NoSuchElementException when there is no such money
     */
    public Assigned assign(long id, Named target, Actor actor) {
        var money = rows.locked(id).orElseThrow(() -> new NoSuchElementException("unmatched " + id));
        if (money.state() != UnmatchedState.OPEN) {
            return decided(money);
        }
        var owner = paymentRows.owner(target).filter(found -> found.creditorId() == money.creditorId());
        if (owner.isEmpty()) {
            return new Assigned.Refused("target_unknown", Map.of());
        }
        var payment = new NewPayment(
                target, money.amount(), money.paidOn(), reference(money), money.method(), money.source(), null);
        return switch (payments.record(payment, actor)) {
            case Recorded.Refused refused -> new Assigned.Refused(refused.code(), refused.facts());
            case Recorded.Kept kept -> assigned(money, owner.get().customerId(), kept.paymentId(), actor);
        };
    }

    /** Money that is here because another payment has its reference gets one of its own. */
    private static String reference(Unmatched money) {
        return money.code().equals("reference_taken") ? money.reference() + " #" + money.id() : money.reference();
    }

    private Assigned assigned(Unmatched money, long customer, long payment, Actor actor) {
        if (!rows.decide(money.id(), UnmatchedState.ASSIGNED, customer, payment, "", actor.name())) {
            throw new IllegalStateException("decided by another meanwhile: unmatched " + money.id());
        }
        said.written(
                actor,
                customer,
                money.creditorId(),
                "unmatched",
                money.id(),
                "money_assigned",
                Map.of("payment", payment, "amount", money.amount()));
        return new Assigned.Done(payment);
    }

    /**
     * Sends it back to whoever it came from.
     *
     * @throws NoSuchElementException when there is no such money
     */
    public Assigned giveBack(long id, String reason, Actor actor) {
        var money = byId(id);
        if (!rows.decide(id, UnmatchedState.GIVEN_BACK, null, null, reason, actor.name())) {
            return decided(money);
        }
        said.written(
                actor,
                Journal.NO_CUSTOMER,
                money.creditorId(),
                "unmatched",
                id,
                "money_given_back",
                Map.of("amount", money.amount(), "reason", reason));
        return new Assigned.GivenBack();
    }

    private static Assigned decided(Unmatched money) {
        return new Assigned.Refused(
                "decided_already", Map.of("state", money.state().code()));
    }
}
