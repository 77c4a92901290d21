package io.regua.api.store;

import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the everyday files left behind: decisions for people, full lists, and debts that they no longer name. */
@Component
public class FeedLists {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FeedLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** So many decisions after one, and one more when there are more. */
    public List<DecisionSheet> decisions(
            CreditorScope scope, @Nullable Long file, @Nullable String state, long after, int size) {
        return new Walking(jdbc, "api/decisions", scope)
                .where("d.batch_id = :file", "file", file)
                .where("d.state = :state", "state", state)
                .after(after, size, (row, no) -> decision(row));
    }

    /** One decision, if it may be seen. */
    public Optional<DecisionSheet> decision(CreditorScope scope, long id) {
        return new Walking(jdbc, "api/decisions", scope)
                .where("d.id = :id", "id", id).after(0, 1, (row, no) -> decision(row)).stream()
                        .findFirst();
    }

    /** So many debts that a full list no longer names after one, and one more when there are more. */
    public List<MissingSheet> missing(CreditorScope scope, @Nullable Long file, long after, int size) {
        return new Walking(jdbc, "api/missing", scope)
                .where("m.batch_id = :file", "file", file)
                .after(after, size, (row, no) -> missing(row));
    }

    /** So many full lists after one, and one more when there are more. */
    public List<FullListSheet> fullLists(CreditorScope scope, long after, int size) {
        return new Walking(jdbc, "api/full_lists", scope).after(after, size, (row, no) -> fullList(row));
    }

    private DecisionSheet decision(ResultSet row) throws SQLException {
        return new DecisionSheet(
                row.getLong("id"),
                row.getObject("customer_id", Long.class),
                row.getString("creditor"),
                row.getString("contract_number"),
                row.getObject("installment", Integer.class),
                row.getObject("receivable_id", Long.class),
                row.getString("operation"),
                json.readValue(row.getString("said"), FACTS),
                json.readValue(row.getString("on_record"), FACTS),
                row.getString("code"),
                row.getBoolean("overrulable"),
                row.getObject("batch_id", Long.class),
                row.getObject("line", Long.class),
                row.getString("state"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"));
    }

    private static MissingSheet missing(ResultSet row) throws SQLException {
        return new MissingSheet(
                row.getLong("hold_id"),
                row.getLong("receivable_id"),
                row.getLong("customer_id"),
                row.getString("creditor"),
                row.getString("contract_number"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("open_principal")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("batch_id", Long.class));
    }

    private static FullListSheet fullList(ResultSet row) throws SQLException {
        return new FullListSheet(
                row.getLong("batch_id"),
                row.getString("creditor"),
                row.getString("file_name"),
                row.getString("state"),
                row.getLong("lines_read"),
                row.getLong("missing"),
                row.getLong("returned"),
                row.getBoolean("confirmed"),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
