package io.regua.ruler.store;

import io.regua.ruler.RunningMove;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Positions counted. */
@Repository
public class FigureRows {

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Long, Long> byVersion(CreditorScope scope) {
        return counted("ruler/driven", "version_id", scope);
    }

    public Map<Long, Long> notReleased(CreditorScope scope) {
        return counted("ruler/not_released", "creditor_id", scope);
    }

    public long open(CreditorScope scope) {
        return asked("ruler/open_debts", scope).query(Long.class).single();
    }

    private Map<Long, Long> counted(String statement, String by, CreditorScope scope) {
        var counts = new HashMap<Long, Long>();
        asked(statement, scope).query(row -> {
            counts.put(row.getLong(by), row.getLong("debts"));
        });
        return counts;
    }

    private JdbcClient.StatementSpec asked(String statement, CreditorScope scope) {
        return jdbc.sql(Sql.of(statement)).param("all", scope.all()).param("creditors", scope.array());
    }

    public List<RunningMove> moves(long ruler) {
        return jdbc.sql(Sql.of("ruler/moves"))
                .param("ruler", ruler)
                .query((row, no) -> new RunningMove(
                        row.getLong("from_id"),
                        row.getInt("from_number"),
                        row.getInt("to_number"),
                        row.getObject("per_night", Integer.class),
                        row.getLong("moved"),
                        row.getString("asked_by"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Map<String, Long> arms(long trial) {
        var customers = new HashMap<String, Long>();
        jdbc.sql(Sql.of("ruler/arms")).param("trial", trial).query(row -> {
            customers.put(row.getString("arm"), row.getLong("customers"));
        });
        return customers;
    }
}
