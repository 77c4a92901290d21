package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.DebtAdmission;
import io.regua.receivables.store.Operations;
import io.regua.receivables.store.Operations.Run;
import io.regua.receivables.store.PriorStateRows;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts, receivables and payments that come in sets, by way of the inbox tables of this module. */
@Service
@Transactional
public class DebtAdmissions {

    private final DebtAdmission admission;
    private final Allocations allocations;
    private final BusinessDates dates;
    private final Operations operations;
    private final DebtChanges changes;
    private final ApplicationEventPublisher events;
    private final PriorStateRows prior;

    DebtAdmissions(
            DebtAdmission admission,
            Allocations allocations,
            BusinessDates dates,
            Operations operations,
            DebtChanges changes,
            ApplicationEventPublisher events,
            PriorStateRows prior) {
        this.admission = admission;
        this.allocations = allocations;
        this.dates = dates;
        this.operations = operations;
        this.changes = changes;
        this.events = events;
        this.prior = prior;
    }

    /**
     * Takes in what a batch offered, after its customers. What is known already changes nothing; what contradicts it is
     * told in {@code receivables.inbox_verdict}. Disputes hold from today; money is settled at once, a surplus is kept
     * as the customer's credit.
     */
    public AdmittedDebts admit(long batch) {
        var admitted = admission.admit(batch, dates.today());
        allocations.settleBatch(batch);
        if (admitted.payments() > 0) {
            events.publishEvent(new PaymentsAdmitted(batch));
        }
        var operated = operations.has(batch) ? operated(batch, admitted) : admitted;
        return operated.withState(prior.admit(batch, dates.today()));
    }

    private AdmittedDebts operated(long batch, AdmittedDebts admitted) {
        var run = new Run(batch, dates.today(), Actor.IMPORT);
        var changed = changes.work(run);
        return admitted.with(changed, operations.conclude(run));
    }

    /** What others built on the debts and payments of a batch: code and how many; empty when it can be undone. */
    @Transactional(readOnly = true)
    public Map<String, Long> obstacles(long batch) {
        return admission.obstacles(batch);
    }

    /** Takes out again what a batch brought, once nothing is built on it. */
    public void undo(long batch) {
        var accounts = admission.accountsOfOthers(batch);
        prior.undo(batch);
        admission.undo(batch);
        allocations.settleAccounts(accounts);
    }

    /** Empties the inboxes of a batch. */
    public void forget(long batch) {
        admission.forget(batch);
        operations.forget(batch);
        prior.forget(batch);
    }
}
