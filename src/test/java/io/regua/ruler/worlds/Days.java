package io.regua.ruler.worlds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Business days of Brazil's banks, worked out anew. */
final class Days {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(4, 21),
            MonthDay.of(5, 1),
            MonthDay.of(9, 7),
            MonthDay.of(10, 12),
            MonthDay.of(11, 2),
            MonthDay.of(11, 15),
            MonthDay.of(12, 25));
    private static final MonthDay BLACK_AWARENESS = MonthDay.of(11, 20);
    private static final Map<Integer, LocalDate> EASTERS = new ConcurrentHashMap<>();

    private Days() {}

    /** By the golden number and the epact, as Knuth writes it down. */
    static LocalDate easter(int year) {
        var golden = year % 19 + 1;
        var century = year / 100 + 1;
        var leapsLeftOut = 3 * century / 4 - 12;
        var moonShift = (8 * century + 5) / 25 - 5;
        var sunday = 5 * year / 4 - leapsLeftOut - 10;
        var epact = Math.floorMod(11 * golden + 20 + moonShift - leapsLeftOut, 30);
        if (epact == 24 || (epact == 25 && golden > 11)) {
            epact++;
        }
        var moon = 44 - epact;
        if (moon < 21) {
            moon += 30;
        }
        return LocalDate.of(year, 3, 1).plusDays(moon + 7L - Math.floorMod(sunday + moon, 7) - 1);
    }

    static boolean isBusiness(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day itself, or the next on which banks work. */
    static LocalDate next(LocalDate day) {
        var next = day;
        while (!isBusiness(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th business day after the day, before it when n is negative; for zero the day itself or the next. */
    static LocalDate plus(LocalDate day, int n) {
        if (n == 0) {
            return next(day);
        }
        var reached = day;
        for (int left = Math.abs(n); left > 0; ) {
            reached = reached.plusDays(Integer.signum(n));
            if (isBusiness(reached)) {
                left--;
            }
        }
        return reached;
    }

    private static boolean isHoliday(LocalDate day) {
        var date = MonthDay.from(day);
        return FIXED.contains(date)
                || (date.equals(BLACK_AWARENESS) && day.getYear() >= 2024)
                || fromEaster(day) == -48
                || fromEaster(day) == -47
                || fromEaster(day) == -2
                || fromEaster(day) == 60;
    }

    /** Days after Easter: Carnival -48 and -47, Good Friday -2, Corpus Christi 60. */
    private static int fromEaster(LocalDate day) {
        return day.getDayOfYear()
                - EASTERS.computeIfAbsent(day.getYear(), Days::easter).getDayOfYear();
    }
}
