package io.regua.api;

import java.time.LocalDate;

/** The days a program may name: those for which a night can run. */
final class Days {

    static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    static final LocalDate LAST = LocalDate.of(2079, 12, 31);

    private Days() {}

    static boolean known(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** Refuses a parameter that no calendar knows. */
    static LocalDate within(String parameter, LocalDate date) {
        if (!known(date)) {
            throw Refused.badInput(parameter, "outside_calendar", FIRST, LAST);
        }
        return date;
    }
}
