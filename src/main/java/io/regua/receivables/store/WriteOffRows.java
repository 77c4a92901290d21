package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.WriteOffLine;
import io.regua.receivables.WriteOffReason;
import io.regua.receivables.WriteOffState;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Write-offs as screens list them. */
@Component
public class WriteOffRows {

    private static final String LIST = Sql.of("receivables/write_offs");

    private final JdbcClient jdbc;

    WriteOffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<WriteOffLine> page(List<WriteOffState> states, CreditorScope scope, int size, int offset) {
        return list(states, 0, scope, size, offset);
    }

    public Optional<WriteOffLine> one(long id, CreditorScope scope) {
        return list(List.of(WriteOffState.values()), id, scope, 1, 0).stream().findFirst();
    }

    private List<WriteOffLine> list(List<WriteOffState> states, long id, CreditorScope scope, int size, int offset) {
        return jdbc.sql(LIST)
                .param("states", states.stream().map(WriteOffState::code).toArray(String[]::new))
                .param("id", id)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("size", size)
                .param("offset", offset)
                .query((row, no) -> line(row))
                .list();
    }

    /** What payments of a day and later have settled of a debt. */
    public Money settledFrom(long receivable, LocalDate day) {
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from receivables.allocation"
                        + " where receivable_id = ? and paid_on >= ?")
                .params(receivable, day)
                .query((row, no) -> row.getBigDecimal(1))
                .single());
    }

    private static WriteOffLine line(ResultSet row) throws SQLException {
        return new WriteOffLine(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("customer_name"),
                row.getString("brand"),
                row.getLong("receivable_id"),
                row.getString("contract_number"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                WriteOffState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                WriteOffReason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                new Money(row.getBigDecimal("principal")),
                new Money(row.getBigDecimal("total")),
                row.getString("proposed_by"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("decision_note"),
                row.getObject("written_off_on", LocalDate.class),
                new Money(row.getBigDecimal("recovered")));
    }
}
