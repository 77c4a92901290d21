package io.regua.intake.rules;

import io.regua.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On which days a file is expected, and by when. A file belongs to the expected day on which it comes, or to the last
 * one before it: what comes late on Friday is Friday's file, not Monday's.
 *
 * @param businessOnly not on a day off of the creditor's calendar
 * @param byAt the hour by which it has to be there on its day
 * @param fromOn no day before it is expected
 */
public record Expectation(Set<DayOfWeek> weekdays, boolean businessOnly, LocalTime byAt, LocalDate fromOn) {

    /** Longer than any stretch of days off. */
    private static final int MOST_DAYS = 60;

    public Expectation {
        weekdays = weekdays.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(weekdays));
    }

    public boolean expects(LocalDate day, BusinessCalendar calendar) {
        return !day.isBefore(fromOn)
                && weekdays.contains(day.getDayOfWeek())
                && (!businessOnly || !calendar.isHoliday(day));
    }

    /**
     * The last expected day whose hour has passed when the night of a date begins. The day of the night itself counts
     * only when its hour lies before the night.
     */
    public Optional<LocalDate> lastDue(LocalDate night, LocalTime nightAt, BusinessCalendar calendar) {
        var last = byAt.isAfter(nightAt) ? night.minusDays(1) : night;
        return Stream.iterate(last, day -> day.minusDays(1))
                .limit(MOST_DAYS)
                .filter(day -> expects(day, calendar))
                .findFirst();
    }

    /** The first expected day that is not before the date. */
    public Optional<LocalDate> next(LocalDate from, BusinessCalendar calendar) {
        var first = from.isBefore(fromOn) ? fromOn : from;
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(MOST_DAYS)
                .filter(day -> expects(day, calendar))
                .findFirst();
    }
}
