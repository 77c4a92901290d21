package io.regua.intake.web;

import io.regua.intake.Batch;
import io.regua.intake.Decimal;
import io.regua.intake.Field;
import io.regua.intake.FileFormat;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody says a file is to be read.
 *
 * @param separator comma, semicolon or tab
 * @param decimal comma or point for all columns; auto leaves it to the file
 */
record ReadingForm(
        String mapping,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String decimal) {

    public static final List<String> CHARSETS = List.of("UTF-8", "ISO-8859-1", "windows-1252");

    private static final Map<String, Character> SEPARATORS = Map.of("comma", ',', "semicolon", ';', "tab", '\t');

    static ReadingForm of(Batch batch) {
        var format = batch.format();
        var separator = SEPARATORS.entrySet().stream()
                .filter(entry -> entry.getValue() == format.separator())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("comma");
        var signs = format.decimals().values().stream().distinct().toList();
        return new ReadingForm(
                batch.mapping() == null ? "" : batch.mapping(),
                format.charset().name(),
                separator,
                signs.size() == 1 ? signs.getFirst().code() : "auto");
    }

    FileFormat format(FileFormat found) {
        var read = found.withDecimals(decimals());
        if (found.kind() == FileFormat.Kind.XLSX) {
            return read;
        }
        return read.withCharset(chosen(found.charset()))
                .withSeparator(SEPARATORS.getOrDefault(separator == null ? "" : separator, found.separator()));
    }

    private Charset chosen(Charset found) {
        try {
            return charset != null && CHARSETS.contains(charset) ? Charset.forName(charset) : found;
        } catch (IllegalCharsetNameException unknown) {
            return found;
        }
    }

    private Map<Field, Decimal> decimals() {
        if (decimal == null || !List.of("comma", "point").contains(decimal)) {
            return Map.of();
        }
        var sign = Decimal.of(decimal);
        return Arrays.stream(Field.values())
                .filter(Field::hasDecimals)
                .collect(Collectors.toMap(field -> field, field -> sign));
    }
}
