package io.regua.intake.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as {@code 2026-11-21} or {@code 21/11/2026}; a time of day behind them is ignored. */
final class DateText {

    /** What came of reading a text: exactly one of the two is set. */
    record Outcome(@Nullable LocalDate date, @Nullable Rule broken) {
        static Outcome broken(Rule rule) {
            return new Outcome(null, rule);
        }
    }

    private DateText() {}

    static Outcome read(String text) {
        var day = withoutTime(text);
        if (day.length() == 10 && day.charAt(4) == '-' && day.charAt(7) == '-') {
            return date(number(day, 0, 4), number(day, 5, 7), number(day, 8, 10));
        }
        var first = day.indexOf('/');
        var second = day.indexOf('/', first + 1);
        if (first < 1 || first > 2 || second < first + 2 || second > first + 3) {
            return Outcome.broken(Rule.DATE_UNREADABLE);
        }
        return switch (day.length() - second - 1) {
            case 4 ->
                date(number(day, second + 1, day.length()), number(day, first + 1, second), number(day, 0, first));
            case 2 -> Outcome.broken(Rule.DATE_TWO_DIGIT_YEAR);
            default -> Outcome.broken(Rule.DATE_UNREADABLE);
        };
    }

    private static String withoutTime(String text) {
        var blank = text.length() > 10 ? text.indexOf(' ') : -1;
        var cut = blank < 0 && text.length() > 10 ? text.indexOf('T') : blank;
        return cut >= 8 && text.indexOf(':', cut) > 0 ? text.substring(0, cut) : text;
    }

    private static Outcome date(int year, int month, int day) {
        if (year < 0 || month < 0 || day < 0) {
            return Outcome.broken(Rule.DATE_UNREADABLE);
        }
        try {
            return new Outcome(LocalDate.of(year, month, day), null);
        } catch (DateTimeException impossible) {
            return Outcome.broken(Rule.DATE_IMPOSSIBLE);
        }
    }

    /** Minus one when a sign is no digit. */
    private static int number(String text, int from, int to) {
        var number = 0;
        for (int i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
