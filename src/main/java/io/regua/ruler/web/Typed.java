package io.regua.ruler.web;

import io.regua.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form as they were typed, read one by one. A field that cannot be read leaves a message behind and
 * stands for something harmless; who reads asks {@link #wrong()} before he uses any of it.
 */
final class Typed {

    private static final DecimalFormatSymbols BRAZIL = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("pt-BR"));
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3}(\\.\\d{3})+|\\d{1,10})(,(\\d{1,2}))?");
    private static final Pattern POINTED = Pattern.compile("(\\d{1,10})()\\.(\\d{1,2})");

    private final MultiValueMap<String, String> values;
    private final UnaryOperator<String> words;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param words what a message key says to the reader */
    Typed(MultiValueMap<String, String> values, UnaryOperator<String> words) {
        this.values = values;
        this.words = words;
    }

    /** A form that nobody has sent yet. */
    static Typed filled(Map<String, List<String>> values) {
        return new Typed(new LinkedMultiValueMap<>(values), UnaryOperator.identity());
    }

    /** An amount as it stands in a field: {@code 1.234,56}; nothing for none. */
    static List<String> shown(@Nullable Money amount) {
        return amount == null ? List.of() : List.of(new DecimalFormat("#,##0.00", BRAZIL).format(amount.amount()));
    }

    /** What is wrong, by field, in words. */
    public Map<String, String> wrong() {
        return wrong;
    }

    /** Without what surrounds it; empty when nothing was typed. */
    public String text(String field) {
        return Objects.requireNonNullElse(values.getFirst(field), "").strip();
    }

    /** Whether one of several boxes is ticked. */
    public boolean has(String field, String code) {
        return all(field).contains(code);
    }

    List<String> all(String field) {
        return Objects.requireNonNullElse(values.get(field), List.<String>of());
    }

    /** A whole number within bounds; null when nothing was typed. */
    @Nullable Integer number(String field, int least, int most, String otherwise) {
        return text(field).isEmpty() ? null : Integer.valueOf(requiredNumber(field, least, most, otherwise));
    }

    /** The same, but it must be there. */
    int requiredNumber(String field, int least, int most, String otherwise) {
        if (!WHOLE.matcher(text(field)).matches()) {
            return refused(field, otherwise, least);
        }
        var number = Integer.parseInt(text(field));
        return least <= number && number <= most ? number : refused(field, otherwise, least);
    }

    /** An amount as people type it, {@code 1.234,56} or {@code 1234.56}; null when nothing was typed. */
    @Nullable Money amount(String field) {
        var text = text(field).replace("R$", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        for (var form : List.of(POINTED, AMOUNT)) {
            var found = form.matcher(text);
            if (found.matches()) {
                var cents = found.group(found.groupCount());
                return Money.of(found.group(1).replace(".", "") + "." + (cents == null ? "00" : cents));
            }
        }
        return refused(field, "ruler.wrong.amount", Money.ZERO);
    }

    /** The words that were ticked, in their own order; what is no such word was never offered. */
    <T> List<T> chosen(String field, T[] words, Function<T, String> code) {
        return Stream.of(words).filter(word -> has(field, code.apply(word))).toList();
    }

    /** One of a few words; null when none was chosen. */
    <T> @Nullable T oneOf(String field, T[] words, Function<T, String> code) {
        return Stream.of(words)
                .filter(word -> code.apply(word).equals(text(field)))
                .findFirst()
                .orElse(null);
    }

    <T> T refused(String field, String key, T standIn) {
        wrong.put(field, words.apply(key));
        return standIn;
    }

    /** What the rules say of a field, in words. */
    void told(String field, String objection) {
        wrong.merge(field, objection, (first, more) -> first + " " + more);
    }
}
