package io.regua.desk.store;

import io.regua.customers.TaxId;
import io.regua.desk.Export;
import io.regua.desk.Portfolio.Subject;
import io.regua.sql.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rows of a list, read some thousand at a time; to be called within one transaction. */
@Repository
public class ExportRows {

    private static final String RECEIVABLES = Sql.of("desk/export_receivables");
    private static final String CUSTOMERS = Sql.of("desk/export_customers");
    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private enum Shape {
        TEXT,
        TAX_ID,
        NUMBER,
        DATE,
        MONEY,
        /** Codes that have words behind {@code lists.code.}, with commas between them. */
        CODES
    }

    /** A column of the statement and of the file; its head stands behind {@code lists.column.}. */
    private record Column(String name, Shape shape) {}

    private static final List<Column> OF_RECEIVABLES = List.of(
            new Column("creditor", Shape.TEXT),
            new Column("customer", Shape.TEXT),
            new Column("tax_id", Shape.TAX_ID),
            new Column("contract", Shape.TEXT),
            new Column("product", Shape.TEXT),
            new Column("installment", Shape.NUMBER),
            new Column("due_on", Shape.DATE),
            new Column("adjusted_on", Shape.DATE),
            new Column("days_late", Shape.NUMBER),
            new Column("state", Shape.CODES),
            new Column("settled_on", Shape.DATE),
            new Column("original", Shape.MONEY),
            new Column("principal", Shape.MONEY),
            new Column("fine", Shape.MONEY),
            new Column("interest", Shape.MONEY),
            new Column("correction", Shape.MONEY),
            new Column("total", Shape.MONEY),
            new Column("next_kind", Shape.CODES),
            new Column("next_on", Shape.DATE),
            new Column("holds", Shape.CODES),
            new Column("category", Shape.TEXT),
            new Column("seller", Shape.TEXT),
            new Column("branch", Shape.TEXT),
            new Column("instrument", Shape.CODES),
            new Column("standing", Shape.CODES));

    private static final List<Column> OF_CUSTOMERS = List.of(
            new Column("customer", Shape.TEXT),
            new Column("tax_id", Shape.TAX_ID),
            new Column("creditors", Shape.TEXT),
            new Column("receivables", Shape.NUMBER),
            new Column("oldest_due", Shape.DATE),
            new Column("days_late", Shape.NUMBER),
            new Column("principal", Shape.MONEY),
            new Column("total", Shape.MONEY));

    /**
     * Writes head and rows.
     *
     * @param each told after every row
     */
    public void write(Export export, LocalDate today, Sheet sheet, Runnable each) throws IOException {
        var receivables = export.subject() == Subject.RECEIVABLES;
        var columns = receivables ? OF_RECEIVABLES : OF_CUSTOMERS;
        var conditions = Conditions.of(export.selection(), export.scope(), today);
        var sql = conditions.owing(receivables ? RECEIVABLES : CUSTOMERS).replace("-- conditions", conditions.sql());
        sheet.head(columns.stream()
                .map(column -> export.words().apply("lists.column." + column.name()))
                .toList());
        conditions
                .on(jdbc.sql(sql).withFetchSize(ROWS_AT_ONCE))
                .param("today", today)
                .query(row -> {
                    write(row, columns, export, sheet);
                    each.run();
                });
    }

    private static void write(ResultSet row, List<Column> columns, Export export, Sheet sheet) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
            cells.add(cell(new Cells(row), column, export));
        }
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object cell(Cells cells, Column column, Export export) throws SQLException {
        return switch (column.shape()) {
            case TEXT -> cells.textOrNull(column.name());
            case TAX_ID -> shown(cells.taxId(column.name()), export.whole());
            case NUMBER -> cells.number(column.name());
            case DATE -> cells.dateOrNull(column.name());
            case MONEY -> cells.money(column.name());
            case CODES -> worded(cells.textOrNull(column.name()), export.words());
        };
    }

    private static @Nullable String shown(@Nullable TaxId taxId, boolean whole) {
        return taxId == null ? null : whole ? taxId.unmasked() : taxId.toString();
    }

    private static @Nullable String worded(@Nullable String codes, UnaryOperator<String> words) {
        return codes == null || codes.isEmpty()
                ? null
                : Arrays.stream(codes.split(",", -1))
                        .map(code -> words.apply("lists.code." + code))
                        .collect(Collectors.joining(", "));
    }
}
