package io.regua.api.store;

import io.regua.ruler.Reasons;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the ruler did, over the whole portfolio and for one receivable. */
@Component
public class ActionRows {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Reasons reasons;

    ActionRows(JdbcClient jdbc, Reasons reasons) {
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    /** A page by business date; within a date by customer, receivable and step. */
    public List<ActionRow> page(LocalDate from, LocalDate to, CreditorScope scope, int size, long offset) {
        return between(jdbc.sql(Sql.of("api/actions")), from, to, scope)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> action(row))
                .list();
    }

    public long count(LocalDate from, LocalDate to, CreditorScope scope) {
        return between(jdbc.sql(Sql.of("api/actions_count")), from, to, scope)
                .query(Long.class)
                .single();
    }

    /** All of them, some thousand in memory at a time; to be read within one transaction, and closed. */
    public Stream<ActionRow> all(LocalDate from, LocalDate to, CreditorScope scope) {
        return between(jdbc.sql(Sql.of("api/actions_all")).withFetchSize(ROWS_AT_ONCE), from, to, scope)
                .query((row, n) -> action(row))
                .stream();
    }

    /** In the order in which they happened. */
    public List<ActionRow> of(long customer, long receivable) {
        return jdbc.sql(Sql.of("api/actions_of_receivable"))
                .param("customer", customer)
                .param("receivable", receivable)
                .query((row, n) -> action(row))
                .list();
    }

    private static JdbcClient.StatementSpec between(
            JdbcClient.StatementSpec statement, LocalDate from, LocalDate to, CreditorScope scope) {
        return statement
                .param("from", from)
                .param("to", to)
                .param("all", scope.all())
                .param("creditors", scope.array());
    }

    private ActionRow action(ResultSet row) throws SQLException {
        return new ActionRow(
                row.getLong("receivable_id"),
                row.getString("number"),
                row.getString("step_key"),
                row.getString("kind"),
                row.getObject("business_date", LocalDate.class),
                row.getString("outcome"),
                row.getString("reason"),
                row.getInt("cycle"),
                row.getString("facts"),
                reasons.of(row.getString("reason"), JsonMapper.shared().readValue(row.getString("all_facts"), FACTS)));
    }
}
