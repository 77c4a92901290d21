package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.receivables.ReceivableChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of single changes to debts and holds, and brings their positions up to date at once. */
@Component
class DebtsThatChanged {

    private final Rulers rulers;
    private final BusinessDates dates;

    DebtsThatChanged(Rulers rulers, BusinessDates dates) {
        this.rulers = rulers;
        this.dates = dates;
    }

    @ApplicationModuleListener
    void on(ReceivableChanged change) {
        rulers.refresh(dates.today());
    }
}
