package io.regua.bills;

import io.regua.receivables.ReceivableChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of single changes to debts, and withdraws the bills that they leave behind on the same day. */
@Component
class OvertakenBills {

    private final Bills bills;

    OvertakenBills(Bills bills) {
        this.bills = bills;
    }

    @ApplicationModuleListener
    void on(ReceivableChanged change) {
        bills.overtake(change.receivableId());
    }
}
