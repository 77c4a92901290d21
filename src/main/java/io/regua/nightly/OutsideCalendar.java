package io.regua.nightly;

import java.time.LocalDate;

/** A night was asked for on a date that no calendar knows. */
public class OutsideCalendar extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The days every calendar holds, with room before and after for offsets and gaps. */
    static final LocalDate FIRST = LocalDate.of(1996, 1, 1);

    static final LocalDate LAST = LocalDate.of(2079, 12, 31);

    private final LocalDate date;

    OutsideCalendar(LocalDate date) {
        super("no night on %s: the calendar reaches from %s to %s".formatted(date, FIRST, LAST));
        this.date = date;
    }

    static void refuse(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new OutsideCalendar(date);
        }
    }

    public LocalDate date() {
        return date;
    }
}
