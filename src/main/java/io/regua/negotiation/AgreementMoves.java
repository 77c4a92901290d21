package io.regua.negotiation;

import io.regua.calendar.Calendars;
import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.negotiation.rules.Missed;
import io.regua.negotiation.store.AgreementRows;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What money that does not come does to agreements. */
@Service
@Transactional
public class AgreementMoves {

    private final AgreementRows rows;
    private final Agreements agreements;
    private final Creditors creditors;
    private final Calendars calendars;

    AgreementMoves(AgreementRows rows, Agreements agreements, Creditors creditors, Calendars calendars) {
        this.rows = rows;
        this.agreements = agreements;
        this.creditors = creditors;
        this.calendars = calendars;
    }

    /**
     * Standing agreements with a payment so late that they may be broken, after one of them; some of them. Those of
     * creditors whose expected files did not come are left out.
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
