package io.regua.bills;

import io.regua.bills.store.Instructions;
import io.regua.journal.Actor;
import io.regua.receivables.ReceivableChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bills whose debts were paid, cancelled or agreed upon in another way: withdrawn on the same day. */
@Service
@Transactional
public class OvertakenBills {

    private final Instructions instructions;

    OvertakenBills(Instructions instructions) {
        this.instructions = instructions;
    }

    /**
     * Withdraws all of them: a set move, for nights and imports.
     *
     * @return how many there were
     */
    public int withdraw() {
        return withdraw(null);
    }

    /** Hears of single changes to debts. */
    @ApplicationModuleListener
    void on(ReceivableChanged change) {
        withdraw(change.receivableId());
    }

    private int withdraw(@Nullable Long receivableId) {
        var overtaken = instructions.overtake(receivableId);
        letGo(Actor.SYSTEM);
        return overtaken;
    }

    /** Lets the bills that are to go take their next step. */
    void letGo(Actor actor) {
        instructions.letGo(actor.name());
    }
}
