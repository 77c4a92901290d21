package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.receivables.rules.LateCharges;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.ConcessionRows;
import io.regua.receivables.store.Debts;
import io.regua.receivables.store.ReceivableRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rebates, discounts and waivers that people give. */
@Service
@Transactional
public class Concessions {

    private final ConcessionRows rows;
    private final ReceivableRepository receivables;
    private final Debts debts;
    private final Allocations allocations;
    private final Said said;

    Concessions(
            ConcessionRows rows, ReceivableRepository receivables, Debts debts, Allocations allocations, Said said) {
        this.rows = rows;
        this.receivables = receivables;
        this.debts = debts;
        this.allocations = allocations;
        this.said = said;
    }

    /**
     * Gives up a part of a debt, and settles the account anew. Should less of it be owed one day, because a payment
     * that was made earlier comes in, no more than that is given up.
     *
     * @throws NoSuchElementException when there is no such receivable
     */
    public Conceded give(NewConcession wanted, Actor actor) {
        var receivable = receivables
                .findById(wanted.receivableId())
                .orElseThrow(() -> new NoSuchElementException("receivable " + wanted.receivableId()));
        var objections = objections(wanted, receivable);
        if (!objections.isEmpty()) {
            return new Conceded.Refused(objections);
        }
        var id = rows.write(wanted, receivable, actor.name());
        settle(
                receivable,
                actor,
                "concession_given",
                Map.of(
                        "concession",
                        id,
                        "kind",
                        wanted.kind().code(),
                        "amount",
                        wanted.amount(),
                        "reason",
                        wanted.reason()));
        return new Conceded.Done(id);
    }

    private List<Objection> objections(NewConcession wanted, Receivable receivable) {
        var objections = new ArrayList<Objection>();
        if (!receivable.isOwed()) {
            objections.add(
                    Objection.of("debt_not_owed", "state", receivable.state().code()));
        }
        if (receivable.state() == ReceivableState.IN_AGREEMENT) {
            objections.add(Objection.of("in_agreement"));
        }
        if (wanted.givenOn().isAfter(said.today())) {
            objections.add(Objection.of("given_in_future", "givenOn", wanted.givenOn()));
        }
        var due = LateCharges.on(wanted.givenOn(), debts.byId(receivable.id()).orElseThrow());
        var owed = wanted.component() == null ? due.beforeEarlyDiscount() : due.of(wanted.component());
        if (wanted.amount().compareTo(owed) > 0) {
            objections.add(Objection.of("more_than_owed", "owed", owed));
        }
        return objections;
    }

    /**
     * Takes a concession back: what it gave up is owed again. A second withdrawal changes nothing.
     *
     * @throws NoSuchElementException when there is no such concession
     */
    public void withdraw(long concessionId, Actor actor) {
        var receivable = rows.receivable(concessionId)
                .flatMap(receivables::findById)
                .orElseThrow(() -> new NoSuchElementException("concession " + concessionId));
        if (rows.withdraw(concessionId, said.now(), actor.name())) {
            settle(receivable, actor, "concession_withdrawn", Map.of("concession", concessionId));
        }
    }

    /** What was given up of one debt, the latest first. */
    @Transactional(readOnly = true)
    public List<Concession> of(long receivableId) {
        return rows.of(receivableId);
    }

    private void settle(Receivable receivable, Actor actor, String code, Map<String, ?> facts) {
        var changed = allocations.settle(receivable.customerId(), receivable.creditorId());
        said.changed(actor, receivable, code, facts);
        changed.stream().filter(id -> id != receivable.id()).forEach(said::changed);
    }
}
