package io.regua.bills.rules;

import io.regua.calendar.BusinessCalendar;
import java.time.LocalDate;

/** Until when a charge with a due date is payable, as the Banco Central's Pix API says it; boletos follow the same. */
public final class DatedCharge {

    private DatedCharge() {}

    /**
     * The last day on which it is taken. A due date that is no business day moves to the next one, the days after it
     * are calendar days from there, and where they end on no business day, the next one still counts.
     *
     * @param daysAfterDue zero or more
     */
    public static LocalDate payableUntil(LocalDate dueOn, int daysAfterDue, BusinessCalendar calendar) {
        return calendar.nextBusinessDay(calendar.nextBusinessDay(dueOn).plusDays(daysAfterDue));
    }
}
