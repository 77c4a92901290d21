package io.regua.receivables.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.regua.receivables.IndexLoad.WrongLine;
import io.regua.receivables.IndexValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of monthly price indices as a file brings it: columns {@code index}, {@code month} ({@code 2026-01} or
 * {@code 01/2026}) and {@code percent} (point or comma), separated by comma or semicolon; further columns are ignored.
 */
public record IndexTable(List<IndexValue> values, List<WrongLine> wrong) {

    private static final Set<String> COLUMNS = Set.of("index", "month", "percent");
    private static final Pattern INDEX = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final Pattern PERCENT = Pattern.compile("[+-]?\\d{1,2}([.,]\\d{1,6})?");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})(-01)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{2})/(\\d{4})");

    public IndexTable {
        values = List.copyOf(values);
        wrong = List.copyOf(wrong);
    }

    /** Reads a whole file; every line that cannot be read is told. */
    public static IndexTable read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var values = new LinkedHashMap<List<Object>, IndexValue>();
        var wrong = new ArrayList<WrongLine>();
        try (var rows = CsvReader.builder().fieldSeparator(separator(plain)).ofNamedCsvRecord(plain)) {
            for (var row : rows) {
                if (!row.getHeader().containsAll(COLUMNS)) {
                    return new IndexTable(
                            List.of(),
                            List.of(new WrongLine(1, "columns_missing", String.join(", ", row.getHeader()))));
                }
                read(row, values, wrong);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (values.isEmpty() && wrong.isEmpty()) {
            wrong.add(new WrongLine(1, "empty", ""));
        }
        return new IndexTable(List.copyOf(values.values()), wrong);
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 ? ';' : ',';
    }

    private static void read(NamedCsvRecord row, Map<List<Object>, IndexValue> values, List<WrongLine> wrong) {
        var index = row.getField("index").strip().toUpperCase(Locale.ROOT);
        var month = month(row.getField("month").strip());
        var percent = row.getField("percent").strip();
        var line = row.getStartingLineNumber();
        if (!INDEX.matcher(index).matches()) {
            wrong.add(new WrongLine(line, "index_wrong", index));
        }
        if (month.isEmpty()) {
            wrong.add(new WrongLine(line, "month_wrong", row.getField("month")));
        }
        if (!PERCENT.matcher(percent).matches()) {
            wrong.add(new WrongLine(line, "percent_wrong", percent));
        }
        if (wrong.isEmpty()) {
            var value = new IndexValue(index, month.orElseThrow(), new BigDecimal(percent.replace(',', '.')));
            var known = values.putIfAbsent(List.of(index, value.month()), value);
            if (known != null && known.percent().compareTo(value.percent()) != 0) {
                wrong.add(new WrongLine(line, "twice", index + " " + value.month()));
            }
        }
    }

    private static Optional<YearMonth> month(String text) {
        var iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            return month(iso.group(1), iso.group(2));
        }
        var first = MONTH_FIRST.matcher(text);
        return first.matches() ? month(first.group(2), first.group(1)) : Optional.empty();
    }

    private static Optional<YearMonth> month(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
