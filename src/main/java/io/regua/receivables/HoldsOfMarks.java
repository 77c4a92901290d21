package io.regua.receivables;

import io.regua.customers.CustomerMarked;
import io.regua.customers.CustomerUnmarked;
import io.regua.customers.MarkKind;
import io.regua.customers.MarkKind.Stop;
import io.regua.journal.Actor;
import io.regua.receivables.HoldScope.WholeCustomer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A mark that stops the ruler does so by a hold on what the customer owes every creditor, and takes it along (L12). */
@Component
class HoldsOfMarks {

    private final Holds holds;

    HoldsOfMarks(Holds holds) {
        this.holds = holds;
    }

    /** In the transaction of the mark: both are there or neither. */
    @EventListener
    void on(CustomerMarked marked) {
        if (!marked.kind().stops(Stop.RULER)) {
            return;
        }
        var everything = new WholeCustomer(marked.customerId(), null);
        var hold = new NewHold(
                everything,
                kind(marked.kind()),
                marked.from(),
                marked.until(),
                "mark_" + marked.kind().code(),
                marked.kind().chargesRun(),
                null);
        holds.placeForMark(hold, marked.markId(), Actor.SYSTEM);
    }

    @EventListener
    void on(CustomerUnmarked unmarked) {
        holds.releaseForMark(unmarked.markId(), Actor.SYSTEM);
    }

    private static HoldKind kind(MarkKind mark) {
        return mark == MarkKind.HARDSHIP || mark == MarkKind.OVER_INDEBTED_OR_ILL ? HoldKind.HARDSHIP : HoldKind.LEGAL;
    }
}
