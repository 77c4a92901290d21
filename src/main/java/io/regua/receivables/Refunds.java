package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Refunded.Done;
import io.regua.receivables.Refunded.Refused;
import io.regua.receivables.rules.PriceIndex;
import io.regua.receivables.rules.UnduePayment;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.IndexRows;
import io.regua.receivables.store.RefundRows;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that goes back to customers: asked for by anybody, decided by a manager, paid by the creditor (L02). */
@Service
@Transactional
public class Refunds {

    private static final int ALL_MONTHS = 10_000;

    private final RefundRows rows;
    private final IndexRows indexes;
    private final Allocations allocations;
    private final Said said;

    Refunds(RefundRows rows, IndexRows indexes, Allocations allocations, Said said) {
        this.rows = rows;
        this.indexes = indexes;
        this.allocations = allocations;
        this.said = said;
    }

    /** Asks for credit back. It stays the customer's credit until somebody grants it. */
    public Refunded ask(NewRefund wanted, Actor actor) {
        var available = rows.available(wanted.customerId(), wanted.creditorId());
        if (wanted.amount().compareTo(available) > 0) {
            return new Refused("more_than_credit", Map.of("credit", available.toString()));
        }
        var id = rows.write(wanted, said.today(), actor.name());
        write(byId(id), "refund_asked", actor);
        return new Done(id);
    }

    /**
     * What comes on top of an undue demand, should it be granted today (L02).
     *
     * @throws NoSuchElementException when there is no such refund
     */
    @Transactional(readOnly = true)
    public UnduePayment onTop(long id) {
        var refund = byId(id);
        var paidOn = rows.paidOn(refund.paymentId()).orElse(refund.askedOn());
        return UnduePayment.of(
                refund.amount(), paidOn, said.today(), index(UnduePayment.INDEX), index(UnduePayment.LEGAL_RATE));
    }

    private PriceIndex index(String code) {
        return PriceIndex.of(code, indexes.of(code, ALL_MONTHS, 0));
    }

    /**
     * Grants a refund: the money leaves the credit.
     *
     * @param justified an undue demand was a justifiable error, so that only the excess goes back
     * @param decision why, in the words of who decides
     * @throws NoSuchElementException when there is no such refund
     */
    public Refunded grant(long id, boolean justified, String decision, Actor actor) {
        var refund = locked(id);
        if (refund.state() != RefundState.ASKED) {
            return other(refund);
        }
        var left = rows.left(refund.customerId(), refund.creditorId());
        var credit = rows.available(refund.customerId(), refund.creditorId()).plus(refund.amount());
        if (refund.amount().compareTo(credit) > 0) {
            return new Refused(
                    "more_than_credit", Map.of("credit", credit.max(Money.ZERO).toString()));
        }
        var open = refund.amount();
        for (var payment : left) {
            var part = payment.amount().min(open);
            if (part.isPositive()) {
                rows.draw(refund, payment.paymentId(), part);
                open = open.minus(part);
            }
        }
        var onTop = refund.kind() == RefundKind.DOUBLE && !justified ? onTop(id).total() : Money.ZERO;
        rows.decide(refund, RefundState.GRANTED, onTop, actor.name(), decision);
        return settled(refund, "refund_granted", actor);
    }

    /**
     * Refuses a refund; what was granted and has not left yet is the customer's credit again.
     *
     * @throws NoSuchElementException when there is no such refund
     */
    public Refunded refuse(long id, String decision, Actor actor) {
        var refund = locked(id);
        if (!refund.state().next().contains(RefundState.REFUSED)) {
            return other(refund);
        }
        rows.putBack(refund);
        rows.decide(refund, RefundState.REFUSED, Money.ZERO, actor.name(), decision);
        return settled(refund, "refund_refused", actor);
    }

    /**
     * Says that a granted refund was paid.
     *
     * @throws NoSuchElementException when there is no such refund
     */
    public Refunded pay(long id, LocalDate paidOn, String reference, Actor actor) {
        var refund = locked(id);
        if (refund.state() != RefundState.GRANTED) {
            return other(refund);
        }
        if (paidOn.isAfter(said.today())) {
            return new Refused("paid_in_future", Map.of("paidOn", paidOn.toString()));
        }
        rows.pay(refund, paidOn, reference);
        write(byId(id), "refund_paid", actor);
        return new Done(id);
    }

    private Refunded settled(Refund refund, String code, Actor actor) {
        said.changed(allocations.settle(refund.customerId(), refund.creditorId()));
        write(byId(refund.id()), code, actor);
        return new Done(refund.id());
    }

    private void write(Refund refund, String code, Actor actor) {
        said.written(
                actor,
                refund.customerId(),
                refund.creditorId(),
                "refund",
                refund.id(),
                code,
                Map.of(
                        "refund",
                        refund.id(),
                        "kind",
                        refund.kind().code(),
                        "amount",
                        refund.amount(),
                        "extra",
                        refund.extra()));
    }

    private static Refunded other(Refund refund) {
        return new Refused("state_other", Map.of("state", refund.state().code()));
    }

    private Refund locked(long id) {
        return rows.locked(id).orElseThrow(() -> new NoSuchElementException("refund " + id));
    }

    /**
     * One refund.
     *
     * @throws NoSuchElementException when there is no such refund
     */
    @Transactional(readOnly = true)
    public Refund byId(long id) {
        return rows.byId(id).orElseThrow(() -> new NoSuchElementException("refund " + id));
    }

    /** What waits for a decision or for the money to leave, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Refund> waiting(CreditorScope scope, int size, int offset) {
        return rows.waiting(scope, size, offset);
    }
}
