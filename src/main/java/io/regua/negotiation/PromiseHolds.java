package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.negotiation.store.PromiseRows;
import io.regua.receivables.HoldKind;
import io.regua.receivables.Holding;
import io.regua.receivables.Holds;
import io.regua.receivables.NewHold;
import org.springframework.stereotype.Component;

/**
 * Makes the ruler wait for exactly the debts that a promise covers. The holds are the promise's own: what a person held
 * before for whatever reason stays as it is.
 */
@Component
class PromiseHolds {

    /** Worded on display. */
    private static final String BECAUSE = "promised";

    private final Holds holds;
    private final PromiseRows rows;

    PromiseHolds(Holds holds, PromiseRows rows) {
        this.holds = holds;
        this.rows = rows;
    }

    void place(Promise promise, Actor actor) {
        for (var debt : rows.debts(promise.id())) {
            var wanted =
                    NewHold.on(debt.receivableId(), HoldKind.PROMISE, BECAUSE).until(promise.holdsUntil());
            if (debt.holdId() == null && holds.place(wanted, actor) instanceof Holding.Placed placed) {
                var hold = placed.hold().id();
                rows.heldBy(promise.id(), promise.customerId(), debt.receivableId(), hold);
            }
        }
    }

    /** Holds that ended or were released by a person stay so. */
    void release(Promise promise, Actor actor) {
        for (var debt : rows.debts(promise.id())) {
            if (debt.holdId() != null) {
                holds.release(debt.holdId(), actor);
                rows.heldBy(promise.id(), promise.customerId(), debt.receivableId(), null);
            }
        }
    }
}
