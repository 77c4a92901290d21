package io.regua.bills.rules;

import io.regua.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of fixed columns, counted from 1, both ends included; blanks that were trimmed from its end are read as such.
 */
record Columns(String line) {

    private static final Pattern ZEROS_OR_BLANK = Pattern.compile("[0 ]*");
    private static final int CENTURY = 2000;
    private static final int LAST_YEAR_OF_CENTURY = 69;

    /** What cannot be read as what it should be. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int from;

        Unreadable(int from) {
            this.from = from;
        }

        int from() {
            return from;
        }
    }

    String raw(int from, int to) {
        var padded = line.length() < to ? line + " ".repeat(to - line.length()) : line;
        return padded.substring(from - 1, to);
    }

    String text(int from, int to) {
        return raw(from, to).strip();
    }

    /** Cents without a point; blank is zero. */
    Money money(int from, int to) throws Unreadable {
        var digits = text(from, to);
        if (!digits.isEmpty() && !BankNumbers.isDigits(digits)) {
            throw new Unreadable(from);
        }
        return new Money(new BigDecimal(digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits), 2));
    }

    /** Day, month and a year of four digits or two; zeros and blanks are none. */
    @Nullable LocalDate date(int from, int to) throws Unreadable {
        var digits = raw(from, to);
        if (ZEROS_OR_BLANK.matcher(digits).matches()) {
            return null;
        }
        try {
            var year = Integer.parseInt(digits.substring(4));
            return LocalDate.of(
                    digits.length() == 8 ? year : inCentury(year),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(0, 2)));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Unreadable(from);
        }
    }

    /** 69 is 2069, 70 is 1970. */
    private static int inCentury(int year) {
        return year <= LAST_YEAR_OF_CENTURY ? CENTURY + year : CENTURY - 100 + year;
    }
}
