package io.regua.receivables.web;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed; what cannot be read is told with its field. */
final class Typed {

    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(\\.\\d{3})+|\\d{1,12})(,\\d{1,2})?|\\d{1,12}\\.\\d{1,2}");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern CENTS = Pattern.compile("\\d+\\.\\d{1,2}");

    private Typed() {}

    /** The text without what surrounds it; null for nothing. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A date; null for nothing, and for what is no date. */
    static @Nullable LocalDate day(@Nullable String typed, String field, List<Objection> wrong) {
        var text = text(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(Objection.of("no_date", "field", field));
            return null;
        }
    }

    /** An amount as people in Brazil write it, {@code 1.234,50}, or with a point for the cents. */
    static @Nullable Money money(@Nullable String typed, String field, List<Objection> wrong) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        var plain = text.replace("R$", "").strip();
        if (!AMOUNT.matcher(plain).matches()) {
            wrong.add(Objection.of("no_amount", "field", field));
            return null;
        }
        return Money.of(withCents(
                CENTS.matcher(plain).matches() ? plain : plain.replace(".", "").replace(',', '.')));
    }

    private static String withCents(String plain) {
        var point = plain.indexOf('.');
        if (point < 0) {
            return plain + ".00";
        }
        return plain.length() - point == 2 ? plain + "0" : plain;
    }

    /** Per cent with a comma or a point. */
    static @Nullable Percent percent(@Nullable String typed, String field, List<Objection> wrong) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        if (!RATE.matcher(text).matches()) {
            wrong.add(Objection.of("not_a_percent", "field", field));
            return null;
        }
        return Percent.of(text.replace(',', '.'));
    }

    static @Nullable Integer number(@Nullable String typed, String field, List<Objection> wrong) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            wrong.add(Objection.of("not_positive", "field", field));
            return null;
        }
        return Integer.valueOf(text);
    }
}
