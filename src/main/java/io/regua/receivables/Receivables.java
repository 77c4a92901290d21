package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.receivables.rules.LateCharges;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.Debts;
import io.regua.receivables.store.ReceivableRepository;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, how it grows, and what was paid. */
@Service
@Transactional
public class Receivables {

    private final ReceivableRepository receivables;
    private final Debts debts;
    private final Allocations allocations;
    private final Payments payments;

    Receivables(ReceivableRepository receivables, Debts debts, Allocations allocations, Payments payments) {
        this.receivables = receivables;
        this.debts = debts;
        this.allocations = allocations;
        this.payments = payments;
    }

    /**
     * One receivable.
     *
     * @throws NoSuchElementException when there is no such receivable
     */
    @Transactional(readOnly = true)
    public Receivable byId(long id) {
        return receivables.findById(id).orElseThrow(() -> unknown(id));
    }

    /**
     * What is owed at the end of a day, as far as it is known now; also of a past or a coming day.
     *
     * @throws NoSuchElementException when there is no such receivable
     */
    @Transactional(readOnly = true)
    public AmountDue amountDue(long id, LocalDate on) {
        return LateCharges.on(on, debts.byId(id).orElseThrow(() -> unknown(id)));
    }

    /** The same for some receivables in one statement, the oldest first; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public SequencedMap<Long, AmountDue> amountsDue(List<Long> ids, LocalDate on) {
        var due = new LinkedHashMap<Long, AmountDue>();
        debts.byIds(ids).forEach((id, debt) -> due.put(id, LateCharges.on(on, debt)));
        return due;
    }

    /**
     * Takes in money, see {@link Payments#record}.
     *
     * @throws NoSuchElementException when there is no such receivable
     */
    public Recorded recordPayment(NewPayment payment, Actor actor) {
        return payments.record(payment, actor);
    }

    /**
     * Settles anew the payments of all accounts that a batch brought money or debts for. A set move: it speaks in
     * {@code inbox_changed}, not in events.
     *
     * @return how many accounts there were
     */
    public int reallocate(long batchId) {
        return allocations.settleBatch(batchId);
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("receivable " + id);
    }
}
