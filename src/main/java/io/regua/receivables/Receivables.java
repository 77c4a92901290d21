package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.receivables.rules.LateCharges;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.Debts;
import io.regua.receivables.store.HoldRepository;
import io.regua.receivables.store.Holds;
import io.regua.receivables.store.ReceivableRepository;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, how it grows, what was paid, and what makes the ruler wait. */
@Service
@Transactional
public class Receivables {

    private final ReceivableRepository receivables;
    private final HoldRepository holds;
    private final Debts debts;
    private final Holds holdMoves;
    private final Allocations allocations;
    private final Payments payments;
    private final Said said;

    Receivables(
            ReceivableRepository receivables,
            HoldRepository holds,
            Debts debts,
            Holds holdMoves,
            Allocations allocations,
            Payments payments,
            Said said) {
        this.receivables = receivables;
        this.holds = holds;
        this.debts = debts;
        this.holdMoves = holdMoves;
        this.allocations = allocations;
        this.payments = payments;
        this.said = said;
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

    /**
     * Takes in money, see {@link Payments#record}.
     *
     * @throws NoSuchElementException when there is no such receivable
     */
    public Recorded recordPayment(NewPayment payment, Actor actor) {
        return payments.record(payment, actor);
    }

    /**
     * Settles anew the payments of all contracts that a batch brought money or debts for. A set move: it speaks in
     * {@code inbox_changed}, not in events.
     *
     * @return how many contracts there were
     */
    public int reallocate(long batchId) {
        return allocations.settleBatch(batchId);
    }

    /**
     * Makes the ruler wait for one receivable.
     *
     * @throws NoSuchElementException when there is no such receivable
     */
    public Hold placeHold(NewHold wanted, Actor actor) {
        var receivable = byId(wanted.receivableId());
        var hold = holds.saveAndFlush(new Hold(receivable, wanted, actor.name(), said.now()));
        holdMoves.sayChanged(hold.id());
        said.changed(actor, receivable, "hold_placed", facts(hold));
        return hold;
    }

    /**
     * Lets the ruler go on; releasing a released hold changes nothing.
     *
     * @throws NoSuchElementException when there is no such hold
     */
    public void releaseHold(long holdId, Actor actor) {
        var hold = holds.findById(holdId).orElseThrow(() -> new NoSuchElementException("hold " + holdId));
        if (!hold.isInForce()) {
            return;
        }
        hold.release(actor.name(), said.now());
        holds.flush();
        holdMoves.sayChanged(holdId);
        said.changed(actor, hold, "hold_released", facts(hold));
    }

    /**
     * Releases the holds whose last day lies before the date.
     *
     * @return how many they were
     */
    public int releaseHolds(LocalDate date) {
        return holdMoves.releaseEndedBefore(date, Actor.NIGHT.name());
    }

    private static Map<String, Object> facts(Hold hold) {
        return Map.of("hold", hold.id(), "kind", hold.kind().code());
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("receivable " + id);
    }
}
