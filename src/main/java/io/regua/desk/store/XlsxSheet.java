package io.regua.desk.store;

import io.regua.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook that never holds more than some hundred rows; what does not fit one sheet goes on in the next. */
final class XlsxSheet implements Sheet {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int ROWS_AT_ONCE = 500;

    private final Workbook book;
    private List<String> names = List.of();
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream out) {
        book = new Workbook(out, "Regua", "1.0");
        sheet = next();
    }

    private Worksheet next() {
        sheets++;
        row = 0;
        var next = book.newWorksheet("Regua " + sheets);
        next.freezePane(0, 1);
        return next;
    }

    @Override
    public void head(List<String> columns) {
        names = columns;
        for (var column = 0; column < columns.size(); column++) {
            sheet.inlineString(row, column, columns.get(column));
            sheet.style(row, column).bold().set();
        }
        row++;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (row == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = next();
            head(names);
        }
        for (var column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Money amount -> {
                sheet.value(row, column, amount.amount());
                sheet.style(row, column).format("#,##0.00").set();
            }
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
