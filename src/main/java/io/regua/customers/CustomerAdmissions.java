package io.regua.customers;

import io.regua.customers.store.CustomerAdmission;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers that come in sets, by way of the inbox tables of this module. */
@Service
@Transactional
public class CustomerAdmissions {

    private final CustomerAdmission admission;

    CustomerAdmissions(CustomerAdmission admission) {
        this.admission = admission;
    }

    /**
     * Takes in what a batch offered. Known customers keep what is known of them and gain contact points and codes; a
     * code that belongs to another customer is a conflict, told in {@code customers.inbox_verdict}.
     */
    public Admitted admit(long batch) {
        return admission.admit(batch);
    }

    /** What others built on the customers of a batch: code and how many; empty when it can be undone. */
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
