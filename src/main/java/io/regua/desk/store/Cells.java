package io.regua.desk.store;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one row's cells as the words of the domain. */
record Cells(ResultSet row) {

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    long id(String column) throws SQLException {
        return row.getLong(column);
    }

    @Nullable Long idOrNull(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    int number(String column) throws SQLException {
        return row.getInt(column);
    }

    @Nullable Integer numberOrNull(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Money money(String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    CustomerKind kind(String column) throws SQLException {
        return CustomerKind.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
    }

    @Nullable TaxId taxId(String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : new TaxId(value);
    }
}
