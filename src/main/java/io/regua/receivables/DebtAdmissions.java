package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.receivables.store.DebtAdmission;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts, receivables and payments that come in sets, by way of the inbox tables of this module. */
@Service
@Transactional
public class DebtAdmissions {

    private final DebtAdmission admission;
    private final BusinessDates dates;

    DebtAdmissions(DebtAdmission admission, BusinessDates dates) {
        this.admission = admission;
        this.dates = dates;
    }

    /**
     * Takes in what a batch offered, after its customers. What is known already changes nothing; what contradicts it is
     * told in {@code receivables.inbox_verdict}. Disputes hold from today.
     */
    public AdmittedDebts admit(long batch) {
        return admission.admit(batch, dates.today());
    }

    /** What others built on the debts and payments of a batch: code and how many; empty when it can be undone. */
    @Transactional(readOnly = true)
    public Map<String, Long> obstacles(long batch) {
        return admission.obstacles(batch);
    }

    /** Takes out again what a batch brought, once nothing is built on it. */
    public void undo(long batch) {
        admission.undo(batch);
    }

    /** Empties the inboxes of a batch. */
    public void forget(long batch) {
        admission.forget(batch);
    }
}
