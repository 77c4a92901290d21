package io.regua.api.store;

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

/** Receivables as programs list them. */
@Component
public class ReceivableRows {

    private static final String RECEIVABLES = Sql.of("api/receivables");

    private final JdbcClient jdbc;

    ReceivableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which receivables; what is null does not narrow. */
    public record Filter(
            @Nullable Long customer,
            @Nullable String contract,
            @Nullable String status) {

        /** Only conditions that are asked for: each plan can then use the index that fits it. */
        private String conditions() {
            return (customer == null ? "" : " and r.customer_id = :customer")
                    + (contract == null
                            ? ""
                            : " and r.contract_id in (select id from receivables.v_contract where number = :contract)")
                    + (status == null ? "" : " and r.state = :status");
        }

        private JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement, CreditorScope scope) {
            return statement
                    .param("all", scope.all())
                    .param("creditors", scope.array())
                    .param("customer", customer)
                    .param("contract", contract)
                    .param("status", status);
        }
    }

    /** In the order in which they came in. */
    public List<ReceivableRow> page(Filter filter, CreditorScope scope, int size, long offset) {
        return page(filter, filter.conditions(), scope, size, offset, 0);
    }

    /** Those that came in after one, however far down the list that is. */
    public List<ReceivableRow> after(Filter filter, CreditorScope scope, int size, long id) {
        return page(filter, filter.conditions() + " and r.id > :after", scope, size, 0, id);
    }

    private List<ReceivableRow> page(
            Filter filter, String conditions, CreditorScope scope, int size, long offset, long after) {
        return filter.on(jdbc.sql(RECEIVABLES.replace("-- conditions", conditions)), scope)
                .param("size", size)
                .param("offset", offset)
                .param("after", after)
                .query((row, n) -> receivable(row))
                .list();
    }

    public long count(Filter filter, CreditorScope scope) {
        return filter.on(jdbc.sql(Sql.of("api/receivables_count").replace("-- conditions", filter.conditions())), scope)
                .query(Long.class)
                .single();
    }

    /** One receivable, if it may be seen. */
    public Optional<ReceivableRow> byId(long id, CreditorScope scope) {
        return jdbc.sql(RECEIVABLES.replace("-- conditions", " and r.id = :id"))
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("id", id)
                .param("size", 1)
                .param("offset", 0)
                .query((row, n) -> receivable(row))
                .optional();
    }

    private static ReceivableRow receivable(ResultSet row) throws SQLException {
        return new ReceivableRow(
                row.getLong("receivable_id"),
                row.getLong("customer_id"),
                row.getString("creditor"),
                row.getString("number"),
                row.getString("product"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("adjusted_on", LocalDate.class),
                new Money(row.getBigDecimal("principal")),
                new Money(row.getBigDecimal("open_principal")),
                row.getString("state"),
                row.getObject("settled_on", LocalDate.class));
    }
}
