package io.regua.intake.web;

import io.regua.intake.Field;
import io.regua.intake.FileRefused;
import io.regua.intake.Mapping;
import io.regua.intake.Objection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What somebody says the columns of a file mean: a field, or nothing on purpose. */
final class MappingForm {

    static final String IGNORE = "ignore";
    static final List<String> CHOICES =
            Arrays.stream(Field.values()).map(Field::code).toList();

    private MappingForm() {}

    /**
     * Reads the answers.
     *
     * @param answers by place of the column, counted from 0; {@code single} when each line is the only installment of
     *     its contract
     * @throws FileRefused when a column has no answer
     */
    static Mapping mapping(String name, List<String> columns, Map<String, String> answers) {
        var fields = new LinkedHashMap<String, List<Field>>();
        var ignored = new TreeSet<String>();
        var open = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var answer = answers.getOrDefault("column" + i, "");
            if (answer.equals(IGNORE)) {
                ignored.add(column);
            } else {
                Field.of(answer).ifPresentOrElse(field -> fields.put(column, List.of(field)), () -> open.add(column));
            }
        }
        if (!open.isEmpty()) {
            throw new FileRefused(new Objection("columns_open", Map.of("columns", open)));
        }
        var constants = new EnumMap<Field, String>(Field.class);
        if (answers.containsKey("single")) {
            constants.put(Field.INSTALLMENT, "1");
        }
        return new Mapping(null, name.strip().toLowerCase(Locale.ROOT), false, fields, ignored, constants);
    }
}
