package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values travel between Java and the columns. */
final class Columns {

    private Columns() {}

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    static Component component(ResultSet row) throws SQLException {
        return component(row.getString("component"));
    }

    static Component component(String code) {
        return Component.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static AdjustmentKind kind(ResultSet row) throws SQLException {
        return AdjustmentKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    static <T> @Nullable Long[] numbers(List<T> rows, Function<T, @Nullable Long> column) {
        var numbers = new @Nullable Long[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.apply(rows.get(i));
        }
        return numbers;
    }

    /** Amounts and dates travel as text: the driver knows no arrays of them. */
    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = column.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
