package io.regua.bills.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The due date as four digits of a bar code: days since 7 October 1997. After 9999 (21 February 2025) it went on with
 * 1000, and does so every 9,000 days, so that four digits mean a date only near a day of reference.
 */
public final class DueFactor {

    private static final LocalDate ORIGIN = LocalDate.of(1997, 10, 7);
    private static final int FIRST_OF_A_ROUND = 1000;
    private static final int ROUND = 9000;
    private static final int DAYS_BACK = 3000;
    private static final int DAYS_AHEAD = 5500;
    private static final String NO_DATE = "0000";

    private DueFactor() {}

    /**
     * The four digits of a date.
     *
     * @throws IllegalArgumentException before 7 October 1997, when there were none
     */
    public static String of(LocalDate dueOn) {
        var days = ChronoUnit.DAYS.between(ORIGIN, dueOn);
        if (days < 0) {
            throw new IllegalArgumentException("no factor before " + ORIGIN + ": " + dueOn);
        }
        return "%04d".formatted(days < FIRST_OF_A_ROUND ? days : (days - FIRST_OF_A_ROUND) % ROUND + FIRST_OF_A_ROUND);
    }

    /**
     * The date that four digits mean: the one from 3,000 days before to 5,500 days after the reference; empty for
     * {@code 0000} (no due date) and where no such date lies there.
     */
    public static Optional<LocalDate> dueOn(String factor, LocalDate reference) {
        if (factor.equals(NO_DATE)) {
            return Optional.empty();
        }
        var first = ORIGIN.plusDays(Integer.parseInt(factor));
        var earliest = reference.minusDays(DAYS_BACK);
        var rounds = Math.max(0, Math.ceilDiv(ChronoUnit.DAYS.between(first, earliest), (long) ROUND));
        var date = Integer.parseInt(factor) < FIRST_OF_A_ROUND ? first : first.plusDays(rounds * ROUND);
        var inside = !date.isBefore(earliest) && !date.isAfter(reference.plusDays(DAYS_AHEAD));
        return inside ? Optional.of(date) : Optional.empty();
    }
}
