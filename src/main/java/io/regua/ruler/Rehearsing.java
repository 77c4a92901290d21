package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.ruler.store.RehearsalRows;
import io.regua.ruler.store.RehearsingRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Plays rehearsals. A front door whose parts are one transaction each, which changes nothing but what the rehearsal
 * tells; cut off, a part is played again from the start.
 */
@Service
public class Rehearsing {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsing.class);

    private final RehearsalRows rows;
    private final RehearsingRows nights;
    private final BusinessDates dates;
    private final TransactionOperations transactions;

    Rehearsing(RehearsalRows rows, RehearsingRows nights, BusinessDates dates, TransactionOperations transactions) {
        this.rows = rows;
        this.nights = nights;
        this.dates = dates;
        this.transactions = transactions;
    }

    /**
     * Plays a part; one that was played, or whose draft is gone, is left alone. One that breaks off ends its rehearsal.
     *
     * @param part which of the parts, from 0
     */
    public void play(long rehearsal, int part) {
        try {
            transactions.executeWithoutResult(status -> rows.find(rehearsal)
                    .filter(asked -> asked.state() == Rehearsal.State.RUNNING)
                    .ifPresent(asked -> play(asked, part)));
        } catch (DuplicateKeyException twice) {
            LOG.info("rehearsal {}, part {} was played by another node meanwhile", rehearsal, part);
        } catch (DataAccessException broken) {
            LOG.error("rehearsal {}, part {} broke off", rehearsal, part, broken);
            transactions.executeWithoutResult(status -> rows.fail(rehearsal, dates.now()));
        }
    }

    private void play(RehearsalRows.Asked asked, int part) {
        if (!rows.isPlayed(asked.id(), part)) {
            nights.play(asked, part);
            rows.end(asked.id(), part, dates.now());
        }
    }
}
