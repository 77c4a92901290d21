package io.regua.ruler;

import io.regua.ruler.store.PlanRows;
import io.regua.ruler.store.Positions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which step is due for which receivable, and why. The front door. */
@Service
@Transactional
public class Rulers {

    private final Positions positions;
    private final PlanRows plans;
    private final Moves moves;
    private final Sweeps sweeps;
    private final AtomicBoolean waits = new AtomicBoolean();

    Rulers(Positions positions, PlanRows plans, Moves moves, Sweeps sweeps) {
        this.positions = positions;
        this.plans = plans;
        this.moves = moves;
        this.sweeps = sweeps;
    }

    /**
     * Takes in every change to debts and holds recorded since the last time: enrols, moves, wakes and closes positions.
     * Doing it again with nothing changed does nothing.
     *
     * <p>For the few changes that people make, after they are recorded for good. While a night or an import keeps
     * others from changing positions, one call of this waits for all that come after it, and these return at once: each
     * would wait on a connection of its own, and people would soon find none left.
     *
     * @param today decides which ruler a debt is on: how often its customer was late until then
     */
    public Refreshed refresh(LocalDate today) {
        if (!waits.compareAndSet(false, true)) {
            return Refreshed.NOTHING;
        }
        try {
            positions.lock();
        } finally {
            waits.set(false);
        }
        return positions.refresh(today);
    }

    /** The same for any number of them, as after an import: in transactions of its own. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Refreshed refreshMany(LocalDate today) {
        return sweeps.refresh(today);
    }

    /**
     * Takes what is due on a night of all moves from version to version, in short transactions of its own.
     *
     * @return how many debts were moved
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long move(LocalDate date) {
        return moves.goOn(date);
    }

    /**
     * Takes every debt whose next step is due exactly as far along its ruler as order, gaps and holds allow.
     *
     * <p>In transactions of its own. Restartable: of a customer all of it happens or nothing, another call finds the
     * rest, and a further one nothing to do.
     *
     * @param date the business date; it decides what is due, the debts are read as they are recorded now
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Swept advance(LocalDate date) {
        var refreshed = sweeps.refresh(date);
        return new Swept(refreshed.placed(), refreshed.closed(), sweeps.sweep(date));
    }

    /**
     * All steps to come with their dates if nothing changes, for debts of one customer.
     *
     * @param from the earliest night that can still run
     * @return by receivable; a held or unknown debt has no plan
     */
    @Transactional(readOnly = true)
    public Map<Long, List<PlannedStep>> plan(long customerId, Collection<Long> receivableIds, LocalDate from) {
        return plans.plan(customerId, receivableIds, from);
    }

    /** The creditors that a sweep for the date leaves out as things stand now. */
    @Transactional(readOnly = true)
    public List<LeftOut> leftOut(LocalDate date) {
        return positions.leftOut(date);
    }

    /** How many steps were taken or given up for receivables that came in with an import. */
    @Transactional(readOnly = true)
    public long actedOn(long batchId) {
        return positions.actionsOfBatch(batchId);
    }
}
