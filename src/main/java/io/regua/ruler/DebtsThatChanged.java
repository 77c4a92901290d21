package io.regua.ruler;

import io.regua.receivables.ReceivableChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of single changes to debts and holds, and brings their positions up to date at once. */
@Component
class DebtsThatChanged {

    private final Rulers rulers;

    DebtsThatChanged(Rulers rulers) {
        this.rulers = rulers;
    }

    @ApplicationModuleListener
    void on(ReceivableChanged change) {
        rulers.refresh();
    }
}
