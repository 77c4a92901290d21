package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What people type, as values. */
final class PromiseTyped {

    private static final Pattern BRAZILIAN = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d{1,12})(?:,(\\d{1,2}))?");
    private static final Pattern POINTED = Pattern.compile("(\\d{1,12})\\.(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");

    private PromiseTyped() {}

    /** {@code 1.234,56}, {@code 1234,5} or {@code 1234.56}; a point before three digits parts thousands. */
    static Optional<Money> money(String typed) {
        var text = typed.replace("R$", "").strip();
        for (var form : new Pattern[] {POINTED, BRAZILIAN}) {
            var found = form.matcher(text);
            if (found.matches()) {
                var cents = found.group(2) == null ? "" : "." + found.group(2);
                return Optional.of(Money.of(found.group(1).replace(".", "") + cents));
            }
        }
        return Optional.empty();
    }

    /** As a field shows it: {@code 1.234,56}. */
    static String shown(Money amount) {
        var brazil = DecimalFormatSymbols.getInstance(Locale.of("pt", "BR"));
        return new DecimalFormat("#,##0.00", brazil).format(amount.amount());
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static OptionalInt number(String typed) {
        return NUMBER.matcher(typed.strip()).matches()
                ? OptionalInt.of(Integer.parseInt(typed.strip()))
                : OptionalInt.empty();
    }

    /** Per cent with a comma or a point. */
    static Optional<Percent> percent(String typed) {
        return RATE.matcher(typed.strip()).matches()
                ? Optional.of(Percent.of(typed.strip().replace(',', '.')))
                : Optional.empty();
    }
}
