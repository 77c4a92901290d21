package io.regua.intake.rules;

import io.regua.intake.Field;
import io.regua.intake.Objection;
import io.regua.money.Money;
import io.regua.money.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line and collects what is wrong with them. */
final class Cells {

    private static final int LONGEST_TEXT = 500;
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");
    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2080, 12, 31);
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "sim", "s");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "não", "nao");

    private final Layout layout;
    private final Line line;
    private final List<Objection> broken = new ArrayList<>();
    private final List<Objection> notes = new ArrayList<>();

    Cells(Layout layout, Line line) {
        this.layout = layout;
        this.line = line;
    }

    <T> Part<T> part(@Nullable T value) {
        return new Part<>(broken.isEmpty() ? value : null, List.copyOf(broken), List.copyOf(notes));
    }

    void broken(Objection objection) {
        broken.add(objection);
    }

    void note(Objection objection) {
        notes.add(objection);
    }

    boolean isEmpty(Field field) {
        return layout.text(line, field).isEmpty();
    }

    /** Empty when the line says nothing. */
    String text(Field field) {
        var text = layout.text(line, field);
        if (text.length() > LONGEST_TEXT) {
            broken.add(Rule.TEXT_TOO_LONG.broken(Map.of("field", field.code(), "longest", LONGEST_TEXT)));
            return "";
        }
        return text;
    }

    @Nullable String optional(Field field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** Empty, with an objection, when the line says nothing. */
    String required(Field field) {
        if (isEmpty(field)) {
            broken.add(Rule.FIELD_MISSING.brokenBy(field));
            return "";
        }
        return text(field);
    }

    /** Only dates whose business days are known can be asked of a calendar. */
    @Nullable LocalDate requiredDate(Field field) {
        var text = required(field);
        var date = text.isEmpty() ? null : date(field);
        if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
            broken.add(Rule.DATE_OUTSIDE_CALENDAR.brokenBy(field, text));
            return null;
        }
        return date;
    }

    @Nullable LocalDate date(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var read = DateText.read(text);
        if (read.broken() != null) {
            broken.add(read.broken().brokenBy(field, text));
        }
        return read.date();
    }

    /** Positive and exact to the cent. */
    @Nullable Money requiredAmount(Field field) {
        return required(field).isEmpty() ? null : amount(field);
    }

    @Nullable Money amount(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var read = NumberText.amount(text, layout.decimal(line, field));
        var wrong = read.number() == null ? read.broken() : objectionTo(read.number());
        if (wrong != null) {
            broken.add(wrong.brokenBy(field, text));
            return null;
        }
        return read.number() == null ? null : new Money(read.number());
    }

    private static @Nullable Rule objectionTo(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return Rule.AMOUNT_NOT_POSITIVE;
        }
        if (amount.compareTo(LARGEST) > 0) {
            return Rule.AMOUNT_TOO_LARGE;
        }
        return amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2
                ? Rule.AMOUNT_WITH_FRACTIONS_OF_A_CENT
                : null;
    }

    @Nullable Percent percent(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var read = NumberText.percent(text, layout.decimal(line, field));
        if (read.broken() != null) {
            broken.add(read.broken().brokenBy(field, text));
        }
        return read.number() == null ? null : percent(field, text, read.number());
    }

    private @Nullable Percent percent(Field field, String text, BigDecimal number) {
        try {
            return new Percent(number);
        } catch (IllegalArgumentException impossible) {
            broken.add(Rule.PERCENT_IMPOSSIBLE.brokenBy(field, text));
            return null;
        }
    }

    /** From 1 to 9999; null, with an objection, when it is none. */
    @Nullable Integer wholeNumber(Field field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= 4 && text.chars().allMatch(sign -> sign >= '0' && sign <= '9') && !text.matches("0+")) {
            return Integer.valueOf(text);
        }
        broken.add(Rule.NUMBER_NOT_WHOLE.brokenBy(field, text));
        return null;
    }

    boolean flag(Field field) {
        var text = text(field).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            broken.add(Rule.FLAG_UNREADABLE.brokenBy(field, text));
        }
        return YES.contains(text);
    }
}
