package io.regua.intake.store;

import io.regua.intake.FileRefused;
import io.regua.intake.rules.Header;
import io.regua.intake.rules.Line;
import java.io.IOException;
import java.io.InputStream;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, row by row, from a temporary copy on disk. */
final class XlsxLines implements FileLines {

    /** What in a number format is a date, once quoted words, colours and escapes are taken out. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");

    private static final Pattern DATE_CODE = Pattern.compile(".*[dy].*");
    /** What a cell shows of a number; the digits behind are what binary fractions add. */
    private static final MathContext SHOWN = new MathContext(15);

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final Iterator<Row> rest;
    private final Header header;

    XlsxLines(InputStream content) throws IOException {
        this.copy = ZipGuard.copied(content);
        this.workbook = open(copy);
        this.rows = firstSheet(workbook, copy);
        this.rest = rows.iterator();
        this.header = header(nextRow());
    }

    private static ReadableWorkbook open(Path copy) throws IOException {
        try {
            return new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, false));
        } catch (IOException | RuntimeException unreadable) {
            Files.deleteIfExists(copy);
            throw new FileRefused("file_no_workbook");
        }
    }

    private static Stream<Row> firstSheet(ReadableWorkbook workbook, Path copy) throws IOException {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException | RuntimeException unreadable) {
            workbook.close();
            Files.deleteIfExists(copy);
            throw new FileRefused("file_no_workbook");
        }
    }

    private static Header header(@Nullable Row first) {
        if (first == null) {
            throw new FileRefused("file_empty");
        }
        var names = IntStream.range(0, first.getCellCount())
                .mapToObj(column -> text(first, column).strip())
                .toList();
        var last = names.size();
        while (last > 0 && names.get(last - 1).isEmpty()) {
            last--;
        }
        return new Header(names.subList(0, last));
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Line next() {
        for (var row = nextRow(); row != null; row = nextRow()) {
            var line = line(row);
            if (!line.isBlank()) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Row nextRow() {
        try {
            return rest.hasNext() ? rest.next() : null;
        } catch (RuntimeException unreadable) {
            throw new FileRefused("file_no_workbook");
        }
    }

    /** As wide as the header; cells to the right of it count only when something is written there. */
    private Line line(Row row) {
        var written = row.getCellCount();
        while (written > header.width() && text(row, written - 1).isBlank()) {
            written--;
        }
        var values = new String[Math.max(header.width(), written)];
        var numbers = new BitSet();
        for (int column = 0; column < values.length; column++) {
            values[column] = text(row, column);
            numbers.set(column, isNumber(row, column));
        }
        return new Line(row.getRowNum(), values, numbers);
    }

    private static boolean isNumber(Row row, int column) {
        var cell = cell(row, column);
        return cell != null && cell.getValue() instanceof java.math.BigDecimal;
    }

    private static @Nullable Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    private static String text(Row row, int column) {
        var cell = cell(row, column);
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() instanceof java.math.BigDecimal number) {
            return isDate(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : number.round(SHOWN).stripTrailingZeros().toPlainString();
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && DATE_CODE
                        .matcher(NO_CODE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT))
                        .matches();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
        Files.deleteIfExists(copy);
    }
}
