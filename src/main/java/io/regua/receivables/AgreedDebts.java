package io.regua.receivables;

import static java.util.stream.Collectors.toMap;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.AgreementEnd.How;
import io.regua.receivables.NewAgreed.Asked;
import io.regua.receivables.rules.AgreedRules;
import io.regua.receivables.store.AgreedRows;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.ChangedRows;
import io.regua.receivables.store.Debts;
import io.regua.receivables.store.ReceivableRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Debts that agreements replace by installments. Whoever agrees says so here; from then on money finds the
 * installments, and these pay the debts back, to the cent.
 */
@Service
@Transactional
public class AgreedDebts {

    private final AgreedRows rows;
    private final ReceivableRepository receivables;
    private final Debts debts;
    private final Allocations allocations;
    private final ChangedRows changed;
    private final Said said;

    AgreedDebts(
            AgreedRows rows,
            ReceivableRepository receivables,
            Debts debts,
            Allocations allocations,
            ChangedRows changed,
            Said said) {
        this.rows = rows;
        this.receivables = receivables;
        this.debts = debts;
        this.allocations = allocations;
        this.changed = changed;
        this.said = said;
    }

    /**
     * Replaces debts by installments, as of today. Two at once about the same debt wait for each other, and the second
     * is told that the debt is in an agreement.
     */
    public Placed place(NewAgreed wanted, Actor actor) {
        rows.lock(wanted.customerId(), wanted.creditorId());
        var known = receivables.findAllById(wanted.debts()).stream()
                .filter(debt -> debt.customerId() == wanted.customerId() && debt.creditorId() == wanted.creditorId())
                .collect(toMap(Receivable::id, debt -> debt));
        var due = AgreedRules.due(said.today(), debts.byIds(wanted.debts()));
        var objections = new ArrayList<>(AgreedRules.against(wanted, due));
        objections.addAll(0, standing(wanted.debts(), known));
        if (!objections.isEmpty()) {
            return new Placed.Refused(objections);
        }
        var placed = rows.sign(wanted, AgreedRules.replaced(wanted, due), said.today(), actor.name());
        settle(wanted.customerId(), wanted.creditorId());
        known.values()
                .forEach(debt -> said.changed(
                        actor,
                        debt,
                        "debt_agreed_upon",
                        Map.of(
                                "agreement",
                                wanted.agreementId(),
                                "number",
                                wanted.number(),
                                "asked",
                                asked(wanted, debt))));
        placed.receivables().values().forEach(said::changed);
        return placed;
    }

    /** Nobody else settles or agrees upon what a customer owes a creditor until the transaction ends. */
    public void alone(long customerId, long creditorId) {
        rows.lock(customerId, creditorId);
    }

    /**
     * Gives payments of an agreement other due dates. What they pay, and pay back, stays as it is.
     *
     * @param dueOn by number of the payment; none of these is settled or cancelled
     * @throws NoSuchElementException when there is no such agreement
     */
    public void move(long agreementId, Map<Integer, LocalDate> dueOn, Actor actor) {
        var owner = rows.owner(agreementId).orElseThrow(() -> new NoSuchElementException("agreement " + agreementId));
        rows.lock(owner.customerId(), owner.creditorId());
        var moved = rows.move(agreementId, dueOn);
        settle(owner.customerId(), owner.creditorId());
        receivables
                .findAllById(moved)
                .forEach(debt -> said.changed(
                        actor, debt, "installment_moved", Map.of("agreement", agreementId, "dueOn", debt.dueOn())));
    }

    private List<Objection> standing(List<Long> wanted, Map<Long, Receivable> known) {
        var objections = new ArrayList<Objection>();
        for (var id : wanted) {
            var debt = known.get(id);
            if (debt == null) {
                objections.add(Objection.of("debt_unknown", "receivable", id));
            } else if (!debt.state().mayBecome(ReceivableState.IN_AGREEMENT)) {
                objections.add(new Objection(
                        "debt_not_owed",
                        Map.of("receivable", id, "state", debt.state().code())));
            } else if (rows.isInstallment(id)) {
                objections.add(Objection.of("is_installment", "receivable", id));
            }
        }
        return objections;
    }

    private static Money asked(NewAgreed wanted, Receivable debt) {
        return Money.sum(wanted.asked().stream()
                .filter(part -> part.receivableId() == debt.id())
                .map(Asked::amount)
                .toList());
    }

    /**
     * Ends an agreement that was not paid: its debts are owed again, less what was paid back of them. A second end
     * changes nothing.
     *
     * @throws NoSuchElementException when there is no such agreement
     * @throws IllegalArgumentException when it was signed after the day
     */
    public void end(long agreementId, AgreementEnd end, Actor actor) {
        var owner = locked(agreementId, end);
        if (rows.end(agreementId, end, actor.name(), said.now())) {
            settle(owner.customerId(), owner.creditorId());
            if (end.how() == How.BROKEN || end.how() == How.LAPSED) { // counts in the debtor profile
                changed.say("say_customer", Map.of("customer", owner.customerId()));
            }
            receivables
                    .findAllById(rows.debts(agreementId))
                    .forEach(debt -> said.changed(
                            actor,
                            debt,
                            "debt_out_of_agreement",
                            Map.of("agreement", agreementId, "how", end.how().code(), "on", end.on())));
        }
    }

    /**
     * What each debt would owe on the day if the agreement ended then: it does end, in a transaction of its own that is
     * undone. Empty when it ended before.
     *
     * @throws NoSuchElementException when there is no such agreement
     * @throws IllegalArgumentException when it was signed after the day
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public SequencedMap<Long, AmountDue> preview(long agreementId, AgreementEnd end) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var owner = locked(agreementId, end);
        if (!rows.end(agreementId, end, Actor.SYSTEM.name(), said.now())) {
            return new LinkedHashMap<>();
        }
        allocations.settle(owner.customerId(), owner.creditorId());
        return AgreedRules.due(end.on(), debts.byIds(rows.debts(agreementId)));
    }

    private AgreedRows.Owner locked(long agreementId, AgreementEnd end) {
        var owner = rows.owner(agreementId).orElseThrow(() -> new NoSuchElementException("agreement " + agreementId));
        if (end.on().isBefore(owner.signedOn())) {
            throw new IllegalArgumentException("agreement " + agreementId + " was signed on " + owner.signedOn());
        }
        rows.lock(owner.customerId(), owner.creditorId());
        return owner;
    }

    private void settle(long customerId, long creditorId) {
        Collection<Long> changed = allocations.settle(customerId, creditorId);
        changed.forEach(said::changed);
    }
}
