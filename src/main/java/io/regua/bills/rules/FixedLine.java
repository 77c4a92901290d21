package io.regua.bills.rules;

import io.regua.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line of fixed columns that is written, counted from 1, both ends included; what nobody writes stays blank. */
final class FixedLine {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("ddMMyyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("ddMMyy");

    private final char[] signs;

    FixedLine(int width) {
        signs = new char[width];
        Arrays.fill(signs, ' ');
    }

    /** Upper case without accents, from the left, cut to fit. */
    FixedLine text(int from, int to, String text) {
        var plain = PlainText.upper(text, to - from + 1);
        plain.getChars(0, plain.length(), signs, from - 1);
        return this;
    }

    /** Just as it is; it must fill the columns. */
    FixedLine code(int from, int to, String code) {
        if (code.length() != to - from + 1) {
            throw new IllegalArgumentException("columns %d to %d cannot hold '%s'".formatted(from, to, code));
        }
        code.getChars(0, code.length(), signs, from - 1);
        return this;
    }

    /** Digits, filled with zeros from the left. */
    FixedLine number(int from, int to, String digits) {
        return code(from, to, BankNumbers.fitted(digits.isEmpty() ? "0" : digits, to - from + 1));
    }

    /** A CPF or CNPJ, which may have letters, filled with zeros from the left. */
    FixedLine taxId(int from, int to, String taxId) {
        return code(from, to, "0".repeat(to - from + 1 - taxId.length()) + taxId);
    }

    FixedLine number(int from, int to, long number) {
        return number(from, to, Long.toString(number));
    }

    /** Cents without a point. */
    FixedLine money(int from, int to, Money amount) {
        return number(from, to, amount.amount().unscaledValue().toString());
    }

    /** With a year of four digits or of two, as there is room; none is zeros. */
    FixedLine date(int from, int to, @Nullable LocalDate date) {
        var width = to - from + 1;
        return code(from, to, date == null ? "0".repeat(width) : (width == 8 ? LONG : SHORT).format(date));
    }

    FixedLine zeros(int from, int to) {
        return code(from, to, "0".repeat(to - from + 1));
    }

    @Override
    public String toString() {
        return new String(signs);
    }
}
