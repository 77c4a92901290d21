package io.regua.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The day for which an amount is asked. Without one, or with one that nobody can mean, it is today.
 *
 * @param on the day that is calculated for
 * @param refused whether something was typed that is no day, or one out of reach
 */
record AskedDay(LocalDate on, boolean refused) {

    private static final int YEARS = 20;

    /** Any day within twenty years of today, past or coming. */
    static AskedDay near(@Nullable String typed, LocalDate today) {
        return within(typed, today.minusYears(YEARS), today);
    }

    /** Today or a day of the next twenty years. */
    static AskedDay ahead(@Nullable String typed, LocalDate today) {
        return within(typed, today, today);
    }

    private static AskedDay within(@Nullable String typed, LocalDate first, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new AskedDay(today, false);
        }
        try {
            var day = LocalDate.parse(typed.strip());
            boolean far = day.isBefore(first) || day.isAfter(today.plusYears(YEARS));
            return far ? new AskedDay(today, true) : new AskedDay(day, false);
        } catch (DateTimeParseException noDay) {
            return new AskedDay(today, true);
        }
    }
}
