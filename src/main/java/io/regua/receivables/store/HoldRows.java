package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.HoldKind;
import io.regua.receivables.HoldLine;
import io.regua.receivables.HoldLists.Counts;
import io.regua.receivables.HoldLists.Waiting;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds as screens list them. */
@Component
public class HoldRows {

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<HoldLine> page(
            String which, String kind, CreditorScope scope, LocalDate today, LocalDate soon, int size, int offset) {
        return seen("receivables/holds_list", scope)
                .param("which", which)
                .param("kind", kind)
                .param("today", today)
                .param("soon", soon)
                .param("size", size)
                .param("offset", offset)
                .query((row, no) -> line(row))
                .list();
    }

    public Counts counts(CreditorScope scope, LocalDate today, LocalDate soon) {
        return seen("receivables/hold_counts", scope)
                .param("today", today)
                .param("soon", soon)
                .query((row, no) -> new Counts(
                        row.getLong("in_force"),
                        row.getLong("ending"),
                        row.getLong("forgotten"),
                        row.getLong("overlapping")))
                .single();
    }

    public Optional<HoldLine> one(long hold, CreditorScope scope) {
        return seen("receivables/hold_one", scope)
                .param("hold", hold)
                .query((row, no) -> line(row))
                .optional();
    }

    public List<HoldLine> ofReceivable(long receivable, CreditorScope scope, int size) {
        return seen("receivables/holds_of_receivable", scope)
                .param("receivable", receivable)
                .param("size", size)
                .query((row, no) -> line(row))
                .list();
    }

    public List<Waiting> waiting(long hold, CreditorScope scope, int size) {
        return seen("receivables/held_debts", scope)
                .param("hold", hold)
                .param("size", size)
                .query((row, no) -> new Waiting(
                        row.getLong("receivable_id"),
                        row.getString("contract_number"),
                        row.getInt("installment"),
                        row.getObject("due_on", LocalDate.class),
                        new Money(row.getBigDecimal("open_principal"))))
                .list();
    }

    private JdbcClient.StatementSpec seen(String statement, CreditorScope scope) {
        return jdbc.sql(Sql.of(statement)).param("all", scope.all()).param("creditors", scope.array());
    }

    private static HoldLine line(ResultSet row) throws SQLException {
        return new HoldLine(
                row.getLong("hold_id"),
                row.getLong("customer_id"),
                row.getString("customer_name"),
                row.getString("brand"),
                row.getObject("contract_id", Long.class),
                row.getString("contract_number"),
                row.getObject("receivable_id", Long.class),
                row.getObject("installment", Integer.class),
                HoldKind.of(row.getString("kind")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("charges_run"),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getObject("mark_id", Long.class),
                row.getString("proof_name"),
                row.getObject("released_on", LocalDate.class),
                row.getString("released_by"),
                row.getInt("debts"),
                new Money(row.getBigDecimal("open_principal")),
                row.getInt("overlapping"));
    }
}
