package io.regua.intake.store;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.regua.intake.FileFormat;
import io.regua.intake.FileRefused;
import io.regua.intake.Objection;
import io.regua.intake.rules.Header;
import io.regua.intake.rules.Line;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text whose values are separated by comma, semicolon or tab, quoted where needed. */
final class CsvLines implements FileLines {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Header header;
    private long last = 1;

    CsvLines(InputStream content, FileFormat format) throws IOException {
        var text = new InputStreamReader(new BufferedInputStream(content, 1 << 16), format.charset());
        this.reader = reader(text, format.separator());
        this.records = reader.iterator();
        var first = nextRecord();
        if (first == null) {
            throw new FileRefused("file_empty");
        }
        this.header = new Header(first.getFields().stream().map(CsvLines::name).toList());
    }

    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
    }

    private static String name(String column) {
        var mark = !column.isEmpty() && column.charAt(0) == BYTE_ORDER_MARK;
        return (mark ? column.substring(1) : column).strip();
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Line next() {
        for (var csv = nextRecord(); csv != null; csv = nextRecord()) {
            var line = new Line(csv.getStartingLineNumber(), values(csv), null);
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            var csv = records.hasNext() ? records.next() : null;
            last = csv == null ? last : csv.getStartingLineNumber();
            return csv;
        } catch (CsvParseException broken) {
            throw new FileRefused(new Objection("file_broken_quotes", Map.of("line", last)));
        }
    }

    private static String[] values(CsvRecord csv) {
        List<String> fields = csv.getFields();
        return fields.toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
