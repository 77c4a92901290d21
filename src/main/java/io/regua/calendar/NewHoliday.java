package io.regua.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day off to be added to a calendar.
 *
 * @param untilYear the last year in which the day is off too; the year of the date when it is off once
 * @param pastConfirmed somebody was told that dates in the past change what was late then, and wants it
 */
public record NewHoliday(long calendarId, LocalDate date, String name, int untilYear, boolean pastConfirmed) {

    /** Every date it stands for: a 29 February only in leap years. */
    public Stream<LocalDate> dates() {
        var day = MonthDay.from(date);
        return IntStream.rangeClosed(date.getYear(), Math.max(date.getYear(), untilYear))
                .filter(day::isValidYear)
                .mapToObj(day::atYear);
    }
}
