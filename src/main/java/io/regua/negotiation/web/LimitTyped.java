package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form as they were typed, read one by one. A field that cannot be read leaves a message behind and
 * stands for something harmless; who reads asks {@link #wrong()} before he uses any of it.
 */
final class LimitTyped {

    /** What can be typed of days and counts; what makes sense is for the rules. */
    static final int ANY = 99_999;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d{1,10})(?:,(\\d{1,2}))?");
    private static final Pattern POINTED = Pattern.compile("(\\d{1,10})\\.(\\d{1,2})");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");
    private static final Percent ALL = Percent.of("100");

    private final MultiValueMap<String, String> values;
    private final UnaryOperator<String> words;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param words what a message key says to the reader */
    LimitTyped(MultiValueMap<String, String> values, UnaryOperator<String> words) {
        this.values = values;
        this.words = words;
    }

    /** A form that nobody has sent yet. */
    static LimitTyped filled(Map<String, List<String>> values) {
        return new LimitTyped(new LinkedMultiValueMap<>(values), UnaryOperator.identity());
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

    /** The ids among the values of several boxes. */
    Stream<Long> ids(String field) {
        return all(field).stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** A whole number within bounds; null when nothing was typed. */
    @Nullable Integer number(String field, int least, int most) {
        return text(field).isEmpty() ? null : Integer.valueOf(requiredNumber(field, least, most));
    }

    /** The same, but it must be there. */
    int requiredNumber(String field, int least, int most) {
        if (!WHOLE.matcher(text(field)).matches()) {
            return refused(field, "limits.wrong.number", least);
        }
        var number = Integer.parseInt(text(field));
        return least <= number && number <= most ? number : refused(field, "limits.wrong.range", least);
    }

    /** An amount as people type it, {@code 1.234,56} or {@code 1234.56}; null when nothing was typed. */
    @Nullable Money amount(String field) {
        return text(field).isEmpty() ? null : requiredAmount(field);
    }

    /** The same, but it must be there. */
    Money requiredAmount(String field) {
        var text = text(field).replace("R$", "").strip();
        for (var form : List.of(POINTED, AMOUNT)) {
            var found = form.matcher(text);
            if (found.matches()) {
                var cents = found.group(2);
                return Money.of(found.group(1).replace(".", "") + (cents == null ? "" : "." + cents));
            }
        }
        return refused(field, "limits.wrong.amount", Money.ZERO);
    }

    /** From zero to a hundred per cent, with a comma or a point. */
    Percent percent(String field) {
        var text = text(field).replace("%", "").strip();
        if (!PERCENT.matcher(text).matches()) {
            return refused(field, "limits.wrong.percent", Percent.ZERO);
        }
        var percent = Percent.of(text.replace(',', '.'));
        return percent.compareTo(ALL) > 0 ? refused(field, "limits.wrong.percent", Percent.ZERO) : percent;
    }

    /** A date; the other where none was typed that is one. */
    LocalDate date(String field, LocalDate otherwise) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            return refused(field, "limits.wrong.date", otherwise);
        }
    }

    /** The words that were ticked; what is no such word was never offered. */
    <T> Set<T> chosen(String field, T[] words, Function<T, String> code) {
        return Stream.of(words).filter(word -> has(field, code.apply(word))).collect(Collectors.toSet());
    }

    /** One of a few words. */
    <T> Optional<T> oneOf(String field, T[] words, Function<T, String> code) {
        return Stream.of(words)
                .filter(word -> code.apply(word).equals(text(field)))
                .findFirst();
    }

    <T> T refused(String field, String key, T standIn) {
        wrong.put(field, words.apply(key));
        return standIn;
    }
}
