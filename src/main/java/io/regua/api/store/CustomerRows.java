package io.regua.api.store;

import io.regua.customers.TaxId;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers with what they owe, as far as it may be seen. */
@Component
public class CustomerRows {

    private final JdbcClient jdbc;

    CustomerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer and his debts that are late on a day. */
    public record CustomerRow(
            long id, String kind, @Nullable TaxId taxId, String name, Money overdue, int installments, int daysLate) {}

    /** What a creditor calls a customer. */
    public record ExternalCode(String creditor, String code) {}

    /** Nothing when there is no such customer or none of his debts may be seen. */
    public Optional<CustomerRow> byId(long id, LocalDate today, CreditorScope scope) {
        return seen(jdbc.sql(Sql.of("api/customer")), id, scope)
                .param("today", today)
                .query((row, n) -> customer(row))
                .optional();
    }

    public List<ExternalCode> codes(long id, CreditorScope scope) {
        return seen(jdbc.sql(Sql.of("api/external_codes")), id, scope)
                .query((row, n) -> new ExternalCode(row.getString("creditor"), row.getString("code")))
                .list();
    }

    private static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec statement, long id, CreditorScope scope) {
        return statement.param("id", id).param("all", scope.all()).param("creditors", scope.array());
    }

    private static CustomerRow customer(ResultSet row) throws SQLException {
        var taxId = row.getString("tax_id");
        return new CustomerRow(
                row.getLong("id"),
                row.getString("kind"),
                taxId == null ? null : new TaxId(taxId),
                row.getString("name"),
                new Money(row.getBigDecimal("total")),
                row.getInt("installments"),
                row.getInt("days_late"));
    }
}
