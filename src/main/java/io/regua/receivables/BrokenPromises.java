package io.regua.receivables;

import io.regua.receivables.store.BrokenPromiseRows;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises that were not kept. Whoever takes promises says so here; they count in the debtor profile, as agreements do
 * that were not kept, of which is known here.
 */
@Service
@Transactional
public class BrokenPromises {

    private final BrokenPromiseRows rows;

    BrokenPromises(BrokenPromiseRows rows) {
        this.rows = rows;
    }

    /** Says that a promise was not kept, and when that was found; a second time changes nothing. */
    public void note(long promiseId, long customerId, long creditorId, LocalDate on) {
        rows.note(promiseId, customerId, creditorId, on);
    }

    /** Says that it was kept after all; of one that was never noted nothing changes. */
    public void takeBack(long promiseId, long customerId) {
        rows.takeBack(promiseId, customerId);
    }
}
