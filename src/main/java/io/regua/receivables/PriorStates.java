package io.regua.receivables;

import io.regua.receivables.store.PriorStateRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an older system knew of debts, until bureau records and agreements have modules of their own. */
@Service
@Transactional(readOnly = true)
public class PriorStates {

    private final PriorStateRows states;

    PriorStates(PriorStateRows states) {
        this.states = states;
    }

    public PriorState of(long receivableId) {
        return states.of(receivableId);
    }
}
