package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.negotiation.store.AgreementRows;
import io.regua.negotiation.store.AgreementRows.Moved;
import io.regua.receivables.ActiveAgreements;
import io.regua.receivables.ReceivableChanged;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What money does to agreements. */
@Service
@Transactional
public class AgreementFollowing {

    private final AgreementRows rows;
    private final ActiveAgreements active;
    private final Journal journal;
    private final BusinessDates dates;

    AgreementFollowing(AgreementRows rows, ActiveAgreements active, Journal journal, BusinessDates dates) {
        this.rows = rows;
        this.active = active;
        this.journal = journal;
        this.dates = dates;
    }

    /** Hears of single changes to debts. */
    @ApplicationModuleListener
    void on(ReceivableChanged change) {
        followMoney();
    }

    /**
     * Lets agreements follow their money: active with the first payment (M08), fulfilled with the last, active again
     * when one is taken back. A set move, for nights and imports too.
     *
     * @return how many moved
     */
    public int followMoney() {
        var ids = rows.moved();
        var count = 0;
        for (var moved = rows.follow(ids, dates.today()); !moved.isEmpty(); moved = rows.follow(ids, dates.today())) {
            moved.forEach(this::told);
            count += moved.size();
        }
        return count;
    }

    private void told(Moved moved) {
        if (moved.to() == AgreementState.ACTIVE) {
            active.note(moved.agreementId(), dates.today());
        }
        journal.write(
                Actor.SYSTEM,
                "agreement",
                moved.agreementId(),
                moved.customerId(),
                moved.creditorId(),
                "agreement_moved",
                Map.of("number", moved.number(), "to", moved.to().code()));
    }
}
