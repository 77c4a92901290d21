package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.negotiation.rules.Missed;
import io.regua.negotiation.store.AgreementRows;
import io.regua.negotiation.store.AgreementRows.Moved;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.ReceivableChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What money, and money that does not come, does to agreements. */
@Service
@Transactional
public class AgreementMoves {

    private final AgreementRows rows;
    private final Agreements agreements;
    private final AgreedDebts agreedDebts;
    private final Creditors creditors;
    private final Calendars calendars;
    private final Journal journal;
    private final BusinessDates dates;

    AgreementMoves(
            AgreementRows rows,
            Agreements agreements,
            AgreedDebts agreedDebts,
            Creditors creditors,
            Calendars calendars,
            Journal journal,
            BusinessDates dates) {
        this.rows = rows;
        this.agreements = agreements;
        this.agreedDebts = agreedDebts;
        this.creditors = creditors;
        this.calendars = calendars;
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
            agreedDebts.active(moved.agreementId(), dates.today());
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

    /**
     * Standing agreements with a payment that is due and not paid, after one of them; some of them. Those of creditors
     * whose expected files did not come are left out.
     */
    @Transactional(readOnly = true)
    public List<Long> late(LocalDate date, long after, int most) {
        return rows.late(date, after, most);
    }

    /**
     * Breaks an agreement that is not kept, or lets one lapse whose first payment did not come, if its rule says so by
     * a day.
     *
     * @return whether it did
     * @throws NoSuchElementException when there is no such agreement
     */
    public boolean breakIfMissed(long id, LocalDate date) {
        agreements.alone(id);
        var sheet = agreements.sheet(id);
        var calendar =
                calendars.byId(creditors.byId(sheet.agreement().creditorId()).calendarId());
        return Missed.by(date, sheet, calendar)
                .map(why -> agreements.fail(id, date, why, Actor.NIGHT))
                .orElse(false);
    }
}
