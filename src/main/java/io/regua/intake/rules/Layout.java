package io.regua.intake.rules;

import io.regua.intake.Decimal;
import io.regua.intake.Field;
import io.regua.intake.Mapping;
import io.regua.intake.Objection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping laid over the header of one file: where each field stands. */
public final class Layout {

    private static final int NOWHERE = -1;

    private final Mapping mapping;
    private final int width;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Field, Decimal> decimals;

    /** @param decimals of the fields whose decimal sign is known */
    public Layout(Mapping mapping, Header header, Map<Field, Decimal> decimals) {
        this.mapping = mapping;
        this.width = header.width();
        this.decimals = decimals.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(decimals);
        var meanings = new HashMap<String, List<Field>>();
        mapping.columns().forEach((column, fields) -> meanings.put(Header.folded(column), fields));
        for (int i = 0; i < width; i++) {
            for (var field : meanings.getOrDefault(Header.folded(header.names().get(i)), List.of())) {
                columns.put(field, i);
            }
        }
    }

    /** What keeps a mapping from reading a file with this header; empty when nothing does. */
    public static Optional<Objection> objection(Mapping mapping, Header header) {
        var repeated = header.repeated();
        if (!repeated.isEmpty()) {
            return Optional.of(new Objection("columns_repeated", Map.of("columns", repeated)));
        }
        var unknown = unknown(mapping, header);
        if (!unknown.isEmpty()) {
            return Optional.of(new Objection("columns_unknown", Map.of("columns", unknown)));
        }
        var missing = missing(mapping, header);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection("columns_missing", Map.of("columns", missing)));
    }

    /** Columns that the mapping neither reads nor leaves out. */
    private static List<String> unknown(Mapping mapping, Header header) {
        var known = Stream.of(mapping.columns().keySet(), mapping.ignored(), Header.OWN)
                .flatMap(Set::stream)
                .map(Header::folded)
                .collect(Collectors.toSet());
        return header.names().stream()
                .filter(name -> !known.contains(Header.folded(name)))
                .map(name -> name.isBlank() ? "#" + (header.names().indexOf(name) + 1) : name)
                .toList();
    }

    /** Fields without which no line of this file could go in. */
    private static List<String> missing(Mapping mapping, Header header) {
        var present = header.names().stream().map(Header::folded).collect(Collectors.toSet());
        var columns = new HashMap<String, List<Field>>();
        mapping.columns().forEach((column, fields) -> {
            if (present.contains(Header.folded(column))) {
                columns.put(column, fields);
            }
        });
        var read = new Mapping(null, mapping.name(), false, columns, mapping.ignored(), mapping.constants());
        return read.missing().stream().map(Field::code).toList();
    }

    public int width() {
        return width;
    }

    /** Whether the lines say whose debts they are. */
    public boolean namesCreditors() {
        return has(Field.CREDITOR);
    }

    public boolean bringsDebts() {
        return has(Field.DUE_DATE) || has(Field.OPERATION);
    }

    /** Whether lines may do something to debts that are known. */
    boolean bringsOperations() {
        return has(Field.OPERATION);
    }

    /** Whether lines tell what an older system knew. */
    boolean bringsState() {
        return mapping.bringsState();
    }

    public boolean bringsPayments() {
        return has(Field.PAID_AMOUNT);
    }

    private int column(Field field) {
        return columns.getOrDefault(field, NOWHERE);
    }

    boolean has(Field field) {
        return column(field) != NOWHERE || mapping.constants().containsKey(field);
    }

    /** What a line says of a field, without blanks around it; empty when it says nothing. */
    public String text(Line line, Field field) {
        var column = column(field);
        var said = column == NOWHERE ? "" : line.value(column);
        return said.isEmpty() ? mapping.constants().getOrDefault(field, "") : said;
    }

    @Nullable Decimal decimal(Line line, Field field) {
        var column = column(field);
        return column == NOWHERE || line.isNumber(column) ? Decimal.POINT : decimals.get(field);
    }

    int[] columnsOf(Predicate<Field> wanted) {
        return Arrays.stream(Field.values())
                .filter(wanted)
                .mapToInt(field -> column(field))
                .filter(column -> column != NOWHERE)
                .toArray();
    }

    /** Which sign separates the decimals of each field, as far as these lines tell without contradiction. */
    public Map<Field, Decimal> decimalsOf(List<Line> lines) {
        var told = new EnumMap<Field, Decimal>(Field.class);
        var disputed = new ArrayList<Field>();
        for (var field : Field.values()) {
            if (field.hasDecimals() && column(field) != NOWHERE) {
                var seen = signs(lines, field);
                seen.stream().findFirst().ifPresent(sign -> told.put(field, sign));
                if (seen.size() > 1) {
                    disputed.add(field);
                }
            }
        }
        disputed.forEach(told::remove);
        if (disputed.isEmpty() && Set.copyOf(told.values()).size() == 1) {
            fill(told);
        }
        return told;
    }

    /** Columns that tell nothing by themselves follow the others of the same file. */
    private void fill(Map<Field, Decimal> told) {
        var sign = told.values().iterator().next();
        Arrays.stream(Field.values())
                .filter(field -> field.hasDecimals() && column(field) != NOWHERE)
                .forEach(field -> told.putIfAbsent(field, sign));
    }

    private Set<Decimal> signs(List<Line> lines, Field field) {
        var column = column(field);
        return lines.stream()
                .filter(line -> !line.isNumber(column))
                .map(line -> signOf(line.value(column), field))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<Decimal> signOf(String text, Field field) {
        var plain = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (field.kind() == Field.Kind.PERCENT && plain.indexOf(',') >= 0 != plain.indexOf('.') >= 0) {
            return Optional.of(plain.indexOf(',') >= 0 ? Decimal.COMMA : Decimal.POINT);
        }
        return Optional.ofNullable(NumberText.evidence(plain));
    }
}
