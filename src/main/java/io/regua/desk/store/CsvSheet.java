package io.regua.desk.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.regua.money.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * CSV as the reader's spreadsheet expects it: in Portuguese with semicolon and decimal comma, else with comma and
 * point. In UTF-8 with a mark. Text that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvSheet implements Sheet {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final CsvWriter csv;
    private final boolean comma;

    CsvSheet(OutputStream out, Locale language) throws IOException {
        comma = language.getLanguage().equals("pt");
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().fieldSeparator(comma ? ';' : ',').build(text);
    }

    @Override
    public void head(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(this::cell).toList());
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        if (value instanceof Money) {
            return comma ? text.replace('.', ',') : text;
        }
        return value instanceof String && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
