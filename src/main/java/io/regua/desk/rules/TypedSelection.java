package io.regua.desk.rules;

import io.regua.desk.Selection;
import io.regua.desk.Selection.SaleWord;
import io.regua.desk.Selection.Span;
import io.regua.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of a list as a person or a saved view says them; what cannot be read does not narrow and is told.
 */
public final class TypedSelection {

    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int LONGEST_WORD = 120;

    private static final List<String> STATES =
            List.of("open", "closed", "all", "in_agreement", "placed", "settled", "cancelled");

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private TypedSelection(Map<String, String> typed) {
        this.typed = typed;
    }

    /**
     * What was understood.
     *
     * @param wrong what was not, by field: message keys
     */
    public record Read(Selection selection, Map<String, String> wrong) {

        public Read {
            wrong = Map.copyOf(wrong);
        }
    }

    /** Blank fields do not narrow; fields that are none of ours are left alone. */
    public static Read of(Map<String, String> typed) {
        var reader = new TypedSelection(typed);
        var selection = new Selection(
                reader.number("creditor"),
                reader.among("states", STATES).orElse("open"),
                reader.span("late", TypedSelection::days, "days"),
                reader.span("due", TypedSelection::day, "day"),
                reader.span("amount", TypedSelection::amount, "amount"),
                reader.sale(),
                reader.word("hold"),
                reader.word("mark"),
                reader.word("nextStep"),
                reader.among("writtenOff", List.of("true", "false"))
                        .map(Boolean::valueOf)
                        .orElse(null));
        return new Read(selection, reader.wrong);
    }

    public static List<String> states() {
        return STATES;
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    private @Nullable Long number(String field) {
        var text = text(field);
        return ID.matcher(text).matches() && Long.parseLong(text) > 0 ? Long.valueOf(text) : null;
    }

    private Optional<String> among(String field, List<String> words) {
        return Optional.of(text(field)).filter(words::contains);
    }

    /** Words of a list; a word that nobody has finds nothing. */
    private @Nullable String word(String field) {
        var text = text(field);
        return text.isEmpty() || text.length() > LONGEST_WORD ? null : text;
    }

    private Map<SaleWord, String> sale() {
        var said = new EnumMap<SaleWord, String>(SaleWord.class);
        for (var word : SaleWord.values()) {
            var text = word(word.code());
            if (text != null) {
                said.put(word, text);
            }
        }
        return said;
    }

    private <T extends Comparable<? super T>> Span<T> span(
            String field, Function<String, Optional<T>> form, String kind) {
        var from = end(field + "From", form, kind);
        var to = end(field + "To", form, kind);
        var span = new Span<>(from.orElse(null), to.orElse(null));
        if (span.upsideDown()) {
            wrong.put(field + "To", "lists.wrong.upside_down");
        }
        return span;
    }

    private <T> Optional<T> end(String field, Function<String, Optional<T>> form, String kind) {
        var text = text(field);
        var read = text.isEmpty() ? Optional.<T>empty() : form.apply(text);
        if (!text.isEmpty() && read.isEmpty()) {
            wrong.put(field, "lists.wrong." + kind);
        }
        return read;
    }

    private static Optional<Integer> days(String text) {
        return DAYS.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < 1900 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Money> amount(String text) {
        return TypedAmount.of(text);
    }
}
