package io.regua.calendar;

import io.regua.calendar.rules.BankingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** Asks one question (is the day a holiday?); business days and everything counted in them follow from the answer. */
@FunctionalInterface
public interface BusinessCalendar {

    /** Whether nobody works on the date for a reason other than the weekend. */
    boolean isHoliday(LocalDate date);

    /** Brazil's banking calendar: national holidays, Carnival Monday and Tuesday, Corpus Christi. */
    static BusinessCalendar banking() {
        return BankingCalendar::isDayOff;
    }

    /** This calendar with further days off, for example those of a state and a municipality. */
    default BusinessCalendar and(Set<LocalDate> furtherDaysOff) {
        var further = Set.copyOf(furtherDaysOff);
        return date -> isHoliday(date) || further.contains(date);
    }

    default boolean isBusinessDay(LocalDate date) {
        var day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    /** The date itself when it is a business day, else the first one after it (M03). */
    default LocalDate nextBusinessDay(LocalDate date) {
        return Stream.iterate(date, day -> day.plusDays(1))
                .filter(this::isBusinessDay)
                .findFirst()
                .orElseThrow();
    }

    /** The date itself when it is a business day, else the last one before it. */
    default LocalDate previousBusinessDay(LocalDate date) {
        return Stream.iterate(date, day -> day.minusDays(1))
                .filter(this::isBusinessDay)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The {@code days}-th business day after the date, before it when {@code days} is negative; for zero the next
     * business day as in {@link #nextBusinessDay}. One business day after a Saturday is the Monday.
     */
    default LocalDate plusBusinessDays(LocalDate date, int days) {
        var day = days == 0 ? nextBusinessDay(date) : date;
        for (int left = days; left > 0; left--) {
            day = nextBusinessDay(day.plusDays(1));
        }
        for (int left = days; left < 0; left++) {
            day = previousBusinessDay(day.minusDays(1));
        }
        return day;
    }

    /**
     * How many business days lie between two dates: the first counts, the last does not.
     *
     * @throws IllegalArgumentException when {@code until} is before {@code from}
     */
    default int businessDaysBetween(LocalDate from, LocalDate until) {
        return Math.toIntExact(
                from.datesUntil(until).filter(this::isBusinessDay).count());
    }
}
