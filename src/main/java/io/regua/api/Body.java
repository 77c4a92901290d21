package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object a program sent, read field by field. A field that cannot be read leaves a mistake behind and stands
 * for something harmless until {@link #read} refuses the whole with every mistake in it.
 */
final class Body {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final JsonNode object;
    private final Set<String> asked = new HashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    Body(JsonNode object) {
        this.object = object;
    }

    /**
     * What the body says.
     *
     * @throws Refused when a field is missing, wrong or unknown
     */
    <T> T read(Function<Body, T> reader) {
        var read = reader.apply(this);
        refuseOthers();
        if (!mistakes.isEmpty()) {
            throw Refused.badInput(mistakes);
        }
        return read;
    }

    /** Money above zero, as text or number, exact to the cent. */
    Money amount(String field) {
        var value = value(field);
        return value == null ? missing(field, Money.ZERO) : read(field, Figures.amount(value, false));
    }

    /** Money from zero on; zero when nothing is said. */
    Money amountOrZero(String field) {
        var value = value(field);
        return value == null ? Money.ZERO : read(field, Figures.amount(value, true));
    }

    /** A rate in per cent, from zero to the most; zero when nothing is said. */
    Percent percent(String field, int most) {
        var value = value(field);
        return value == null ? Percent.ZERO : read(field, Figures.percent(value, most));
    }

    private <T> T read(String field, Figures.Read<T> read) {
        var mistake = read.mistake();
        return mistake == null
                ? read.value()
                : wrong(field, mistake, read.value(), read.facts().toArray());
    }

    /** A day that the calendars know. */
    LocalDate date(String field) {
        var value = value(field);
        if (value == null) {
            return missing(field, Days.FIRST);
        }
        try {
            var date = LocalDate.parse(value.isString() ? value.stringValue() : "");
            return Days.known(date) ? date : wrong(field, "outside_calendar", Days.FIRST, Days.FIRST, Days.LAST);
        } catch (DateTimeParseException e) {
            return wrong(field, "not_a_date", Days.FIRST);
        }
    }

    /** A day that the calendars know; null when nothing is said. */
    @Nullable LocalDate dateIfAny(String field) {
        return value(field) == null ? null : date(field);
    }

    /** Text without the blanks around it; null when nothing is said. */
    @Nullable String textOrNone(String field, int longest) {
        var value = value(field);
        var nothing = value == null || (value.isString() && value.stringValue().isBlank());
        return nothing ? null : text(field, longest);
    }

    /** Text that is not blank, without the blanks around it. */
    String text(String field, int longest) {
        var value = value(field);
        if (value == null || (value.isString() && value.stringValue().isBlank())) {
            return missing(field, "");
        }
        if (!value.isString() || CONTROL.matcher(value.stringValue()).find()) {
            return wrong(field, "not_a_text", "");
        }
        var text = value.stringValue().strip();
        return text.length() > longest ? wrong(field, "too_long", "", longest) : text;
    }

    /** Text of a form of its own. */
    <T> T text(String field, int longest, Function<String, Optional<T>> form, String otherwise, T standIn) {
        var text = text(field, longest);
        return text.isEmpty() ? standIn : form.apply(text).orElseGet(() -> wrong(field, otherwise, standIn));
    }

    /** One of a few words. */
    <E extends Enum<E>> E oneOf(String field, E[] values, Function<E, String> code) {
        var value = value(field);
        if (value == null) {
            return missing(field, values[0]);
        }
        return among(field, values, code, value.isString() ? value.stringValue() : "");
    }

    private <E> E among(String field, E[] values, Function<E, String> code, String text) {
        return Arrays.stream(values)
                .filter(each -> code.apply(each).equals(text))
                .findFirst()
                .orElseGet(() -> wrong(
                        field,
                        "unknown_value",
                        values[0],
                        Arrays.stream(values).map(code).toList()));
    }

    /** One of a few words; the usual one when nothing is said. */
    <E extends Enum<E>> E oneOf(String field, E[] values, Function<E, String> code, E usual) {
        return value(field) == null ? usual : oneOf(field, values, code);
    }

    /** True or false; false when nothing is said. */
    boolean flag(String field) {
        var value = value(field);
        if (value == null) {
            return false;
        }
        return value.isBoolean() ? value.booleanValue() : wrong(field, "not_a_flag", false);
    }

    /** A whole number within bounds; the first of them when nothing is said. */
    int number(String field, int least, int most) {
        var value = value(field);
        if (value == null) {
            return least;
        }
        var fits = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most;
        return fits ? value.intValue() : wrong(field, "out_of_range", least, least, most);
    }

    /** A whole number within bounds; null when nothing is said. */
    @Nullable Integer numberIfAny(String field, int least, int most) {
        return value(field) == null ? null : Integer.valueOf(number(field, least, most));
    }

    /** Money above zero; null when nothing is said. */
    @Nullable Money amountIfAny(String field) {
        return value(field) == null ? null : amount(field);
    }

    /** The id of something: a whole number from 1. */
    long id(String field) {
        var value = value(field);
        if (value == null) {
            return missing(field, 1L);
        }
        var fits = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0;
        return fits ? value.longValue() : wrong(field, "not_an_id", 1L);
    }

    /** The id of something; null when nothing is said. */
    @Nullable Long idIfAny(String field) {
        return value(field) == null ? null : Long.valueOf(id(field));
    }

    /** Ids, one at least. */
    List<Long> ids(String field, int most) {
        var value = value(field);
        if (value == null || (value.isArray() && value.isEmpty())) {
            return missing(field, List.of());
        }
        var fits = value.isArray()
                && value.size() <= most
                && value.valueStream()
                        .allMatch(each -> each.isIntegralNumber() && each.canConvertToLong() && each.longValue() > 0);
        return fits ? value.valueStream().map(JsonNode::longValue).toList() : wrong(field, "not_ids", List.of(), most);
    }

    /** Some of a few words; none when nothing is said. */
    <E extends Enum<E>> List<E> someOf(String field, E[] values, Function<E, String> code) {
        return texts(field, values.length).stream()
                .map(text -> among(field, values, code, text))
                .toList();
    }

    /** Texts; none when nothing is said. */
    List<String> texts(String field, int most) {
        var value = value(field);
        if (value == null) {
            return List.of();
        }
        var fits = value.isArray()
                && value.size() <= most
                && value.valueStream().allMatch(JsonNode::isString)
                && value.valueStream()
                        .noneMatch(each -> CONTROL.matcher(each.stringValue()).find());
        return fits
                ? value.valueStream().map(each -> each.stringValue().strip()).toList()
                : wrong(field, "not_texts", List.of(), most);
    }

    /** An object within; the other when nothing is said. */
    <T> T within(String field, Function<Body, T> reader, T otherwise) {
        var value = value(field);
        if (value == null) {
            return otherwise;
        }
        return value.isObject() ? element(value, field + ".", reader) : wrong(field, "not_an_object", otherwise);
    }

    /** Whether something is said; an empty list says nothing. */
    boolean says(String field) {
        var value = value(field);
        return value != null && !(value.isArray() && value.isEmpty());
    }

    /** A list of objects, one at least; what is wrong within one of them names its place: {@code parts[0].amount}. */
    <T> List<T> list(String field, int most, Function<Body, T> reader) {
        var value = value(field);
        if (value == null || (value.isArray() && value.isEmpty())) {
            return missing(field, List.of());
        }
        if (!value.isArray() || value.size() > most) {
            return wrong(field, "not_a_list", List.of(), most);
        }
        var read = new ArrayList<T>();
        for (var i = 0; i < value.size(); i++) {
            read.add(element(value.get(i), field + "[" + i + "].", reader));
        }
        return read;
    }

    private <T> T element(JsonNode element, String place, Function<Body, T> reader) {
        var inner = new Body(element);
        var read = reader.apply(inner);
        inner.refuseOthers();
        inner.mistakes.forEach(each -> mistakes.add(new Mistake(place + each.field(), each.code(), each.facts())));
        return read;
    }

    private void refuseOthers() {
        for (var name : object.propertyNames()) {
            if (!asked.contains(name)) {
                mistakes.add(Mistake.of(
                        name, "unknown_field", asked.stream().sorted().toList()));
            }
        }
    }

    private @Nullable JsonNode value(String field) {
        asked.add(field);
        var value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T missing(String field, T standIn) {
        return wrong(field, "required", standIn);
    }

    private <T> T wrong(String field, String code, T standIn, Object... facts) {
        mistakes.add(Mistake.of(field, code, facts));
        return standIn;
    }
}
