package io.regua.calendar.rules;

import static java.time.Month.APRIL;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;

/** Brazil's national holidays and the further days on which banks are closed. Weekends are not its business. */
public final class BankingCalendar {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(JANUARY, 1),
            MonthDay.of(APRIL, 21),
            MonthDay.of(MAY, 1),
            MonthDay.of(SEPTEMBER, 7),
            MonthDay.of(OCTOBER, 12),
            MonthDay.of(NOVEMBER, 2),
            MonthDay.of(NOVEMBER, 15),
            MonthDay.of(DECEMBER, 25));

    private static final MonthDay BLACK_CONSCIOUSNESS = MonthDay.of(NOVEMBER, 20);

    /** Lei 14.759/2023 made 20 November national. */
    private static final int BLACK_CONSCIOUSNESS_SINCE = 2024;

    /**
     * Days from Easter: Carnival Monday and Tuesday, Good Friday, Corpus Christi. Ash Wednesday (−46) is no day off.
     */
    private static final Set<Integer> FROM_EASTER = Set.of(-48, -47, -2, 60);

    private BankingCalendar() {}

    /** Whether banks are closed on the date for a reason other than the weekend. */
    public static boolean isDayOff(LocalDate date) {
        return isFixed(date)
                || FROM_EASTER.contains(
                        date.getDayOfYear() - easter(date.getYear()).getDayOfYear());
    }

    /** All such days of a year in order; some of them fall on a weekend. */
    public static Stream<LocalDate> daysOff(int year) {
        var newYear = LocalDate.of(year, 1, 1);
        return newYear.datesUntil(newYear.plusYears(1)).filter(BankingCalendar::isDayOff);
    }

    private static boolean isFixed(LocalDate date) {
        var day = MonthDay.from(date);
        return FIXED.contains(day) || (day.equals(BLACK_CONSCIOUSNESS) && date.getYear() >= BLACK_CONSCIOUSNESS_SINCE);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
