package io.regua.app.web;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the fields of a form, read one by one. A field that cannot be read leaves the key of a message
 * behind and stands for something harmless; who reads asks {@link #wrong()} before he uses any of it.
 */
final class Typed {

    private static final Pattern AMOUNT =
            Pattern.compile("[0-9]{1,13}([.,][0-9]{1,6})?|[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern COUNTED = Pattern.compile("[0-9]{1,15}");

    private final Map<String, String> values;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    Typed(Map<String, String> values) {
        this.values = values;
    }

    /** What is wrong, by field: message keys. */
    Map<String, String> wrong() {
        return wrong;
    }

    String text(String field) {
        return Objects.requireNonNullElse(values.get(field), "").strip();
    }

    String required(String field) {
        return text(field).isEmpty() ? refused(field, "creditors.wrong.missing", "") : text(field);
    }

    /** A whole number within bounds. */
    int whole(String field, int least, int most) {
        if (!WHOLE.matcher(text(field)).matches()) {
            return refused(field, "creditors.wrong." + field, least);
        }
        var number = Integer.parseInt(text(field));
        return number >= least && number <= most ? number : refused(field, "creditors.wrong." + field, least);
    }

    /** A number of as many digits as banks have for their bills, no lower than the least. */
    long number(String field, long least) {
        var read = COUNTED.matcher(text(field)).matches() ? Long.parseLong(text(field)) : 0;
        return read >= least ? read : refused(field, "creditors.wrong." + field, least);
    }

    /** An amount, zero when nothing is typed. */
    Money money(String field) {
        return number(field)
                .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
                .map(Money::new)
                .orElseGet(() ->
                        text(field).isEmpty() ? Money.ZERO : refused(field, "creditors.wrong.amount", Money.ZERO));
    }

    /** A rate; null when nothing is typed. */
    @Nullable Percent percent(String field) {
        var number = number(field).filter(rate -> rate.compareTo(BigDecimal.valueOf(1000)) < 0);
        if (number.isEmpty() && !text(field).isEmpty()) {
            return refused(field, "creditors.wrong.percent", Percent.ZERO);
        }
        return number.map(Percent::new).orElse(null);
    }

    private Optional<BigDecimal> number(String field) {
        return number(text(field), AMOUNT);
    }

    private static Optional<BigDecimal> number(String text, Pattern form) {
        if (!form.matcher(text).matches()) {
            return Optional.empty();
        }
        var thousands = text.contains(",") || text.indexOf('.') != text.lastIndexOf('.');
        return Optional.of(new BigDecimal(thousands ? text.replace(".", "").replace(',', '.') : text));
    }

    /** One of a few words. */
    <T> T oneOf(String field, List<T> values, Function<T, String> code) {
        return values.stream()
                .filter(value -> code.apply(value).equals(text(field)))
                .findFirst()
                .orElseGet(() -> refused(field, "creditors.wrong.choice", values.getFirst()));
    }

    /** Text of a form of its own. */
    <T> T form(String field, Function<String, Optional<T>> reader, T standIn) {
        return reader.apply(text(field)).orElseGet(() -> refused(field, "creditors.wrong." + field, standIn));
    }

    /** Text that must look like this. */
    String like(String field, String pattern) {
        return text(field).matches(pattern) ? text(field) : refused(field, "creditors.wrong." + field, "");
    }

    private <T> T refused(String field, String key, T standIn) {
        wrong.put(field, key);
        return standIn;
    }

    /** Amounts and rates as they are kept, with a point; whatever cannot be read stays as it was typed. */
    static String asKept(String text) {
        return number(text, AMOUNT).map(BigDecimal::toPlainString).orElse(text);
    }
}
