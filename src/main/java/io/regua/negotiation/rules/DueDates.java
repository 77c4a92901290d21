package io.regua.negotiation.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days installments fall due: the first on a day of its own, the others month after month on the chosen day,
 * the last day of a month that is too short. The second comes a whole month after the first, or as much later as the
 * chosen day asks: no month's interest is ever asked for less than a month.
 */
public final class DueDates {

    private static final int LONGEST_MONTH = 31;

    private DueDates() {}

    /**
     * The days, as many as there are installments. They may be no business days: such an installment can be paid on the
     * next one (M03).
     *
     * @param dueDay day of the month, 1 to 31
     * @throws IllegalArgumentException when no month has such a day
     */
    public static List<LocalDate> of(LocalDate first, int dueDay, int count) {
        if (dueDay < 1 || dueDay > LONGEST_MONTH) {
            throw new IllegalArgumentException("no day of a month: " + dueDay);
        }
        var month = monthOfTheSecond(first, dueDay);
        return Stream.concat(
                        Stream.of(first),
                        IntStream.range(0, count - 1).mapToObj(later -> in(month.plusMonths(later), dueDay)))
                .toList();
    }

    /** The chosen day of this month, or of the next one where it has passed by then. */
    static LocalDate onOrAfter(LocalDate from, int dueDay) {
        var month = YearMonth.from(from);
        var day = in(month, dueDay);
        return day.isBefore(from) ? in(month.plusMonths(1), dueDay) : day;
    }

    /** The chosen day of the month before one. */
    static LocalDate aMonthBefore(LocalDate on, int dueDay) {
        return in(YearMonth.from(on).minusMonths(1), dueDay);
    }

    private static YearMonth monthOfTheSecond(LocalDate first, int dueDay) {
        var next = YearMonth.from(first).plusMonths(1);
        return in(next, dueDay).isBefore(first.plusMonths(1)) ? next.plusMonths(1) : next;
    }

    private static LocalDate in(YearMonth month, int dueDay) {
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }

    /** Whether a whole month passes from the signing to the first installment. */
    public static boolean isAMonthLater(LocalDate first, LocalDate signedOn) {
        return !first.isBefore(signedOn.plusMonths(1));
    }
}
