package io.regua.intake.store;

import io.regua.intake.Decimal;
import io.regua.intake.Field;
import io.regua.intake.FileFormat;
import io.regua.intake.Mapping;
import io.regua.intake.Objection;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What this module keeps in columns of JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, Object> facts(String json) {
        return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    static String of(FileFormat format) {
        return of(Map.of(
                "kind", format.kind().name().toLowerCase(Locale.ROOT),
                "charset", format.charset().name(),
                "separator", String.valueOf(format.separator()),
                "decimals",
                        format.decimals().entrySet().stream()
                                .collect(Collectors.toMap(
                                        entry -> entry.getKey().code(),
                                        entry -> entry.getValue().code()))));
    }

    private record Format(String kind, String charset, String separator, Map<String, String> decimals) {}

    static FileFormat format(String json) {
        var format = MAPPER.readValue(json, Format.class);
        var decimals = new EnumMap<Field, Decimal>(Field.class);
        format.decimals().forEach((field, sign) -> decimals.put(Field.of(field).orElseThrow(), Decimal.of(sign)));
        return new FileFormat(
                FileFormat.Kind.valueOf(format.kind().toUpperCase(Locale.ROOT)),
                Charset.forName(format.charset()),
                format.separator().charAt(0),
                decimals);
    }

    static String of(Objection problem) {
        return of(Map.of("code", problem.code(), "facts", problem.facts()));
    }

    static Objection problem(String json) {
        return MAPPER.readValue(json, Objection.class);
    }

    static String columns(Mapping mapping) {
        var columns = new LinkedHashMap<String, List<String>>();
        mapping.columns()
                .forEach((column, fields) ->
                        columns.put(column, fields.stream().map(Field::code).toList()));
        return of(columns);
    }

    static Map<String, List<Field>> columns(String json) {
        var columns = new LinkedHashMap<String, List<Field>>();
        MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, List<String>>>() {})
                .forEach((column, codes) -> columns.put(
                        column,
                        codes.stream().map(code -> Field.of(code).orElseThrow()).toList()));
        return columns;
    }

    static String constants(Mapping mapping) {
        return of(mapping.constants().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)));
    }

    static Map<Field, String> constants(String json) {
        var constants = new EnumMap<Field, String>(Field.class);
        MAPPER.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((field, value) -> constants.put(Field.of(field).orElseThrow(), value));
        return constants;
    }

    static Set<String> names(String json) {
        return MAPPER.readValue(json, new TypeReference<Set<String>>() {});
    }
}
