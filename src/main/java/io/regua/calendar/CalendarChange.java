package io.regua.calendar;

import java.time.LocalDate;
import java.util.Set;

/** What became of a wish to change a calendar. */
public sealed interface CalendarChange {

    /** Why a calendar is not changed. */
    enum Objection {
        /** Two calendars of one name cannot be told apart. */
        NAME_TAKEN,
        /** A town may build on its state or the country, a state on the country, and both on what exists. */
        WRONG_PARENT,
        /** Some of the days are past or today: what was late then would change. It takes a confirmation. */
        TOUCHES_THE_PAST,
        /** The days are written out from 1995 to 2080. */
        OUTSIDE_CALENDAR,
        /** There is no such day off in this calendar itself. */
        NOT_THERE
    }

    /**
     * It was changed.
     *
     * @param changedDays how many days are another kind of day now, over all calendars that build on it; a day that was
     *     no business day before is not counted
     */
    record Done(long calendarId, int changedDays) implements CalendarChange {}

    /**
     * Nothing was changed.
     *
     * @param earliest the earliest day concerned
     */
    record Refused(Set<Objection> objections, LocalDate earliest) implements CalendarChange {}
}
