package io.regua.receivables.store;

import io.regua.receivables.Decision;
import io.regua.receivables.Decisions.Choice;
import io.regua.receivables.Objected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The decisions that files leave to people. */
@Component
public class DecisionRows {

    private static final String CHOSEN = " from receivables.decision"
            + " where (:all or creditor_id = any(:creditors)) and (state = 'pending') = :pending"
            + " and (cast(:creditor as bigint) is null or creditor_id = :creditor)"
            + " and (cast(:batch as bigint) is null or batch_id = :batch)";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Decision> page(Choice choice, int from, int size) {
        return chosen(
                        "select *" + CHOSEN
                                + (choice.pending() ? " order by id" : " order by decided_at desc, id")
                                + " offset :from limit :size",
                        choice)
                .param("from", from)
                .param("size", size)
                .query(DecisionRows::decision)
                .list();
    }

    public long count(Choice choice) {
        return chosen("select count(*)" + CHOSEN, choice)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    private JdbcClient.StatementSpec chosen(String sql, Choice choice) {
        return jdbc.sql(sql)
                .param("all", choice.scope().all())
                .param("creditors", choice.scope().array())
                .param("pending", choice.pending())
                .param("creditor", choice.creditorId(), Types.BIGINT)
                .param("batch", choice.batchId(), Types.BIGINT);
    }

    /** One decision, kept from others until the transaction ends. */
    public Optional<Decision> locked(long id) {
        return jdbc.sql("select * from receivables.decision where id = ? for update")
                .param(id)
                .query(DecisionRows::decision)
                .optional();
    }

    public void close(long id, String state, String reason, String by, Instant at) {
        jdbc.sql("update receivables.decision set state = :state, reason = :reason, decided_by = :by, decided_at = :at,"
                        + " version = version + 1 where id = :id and state = 'pending'")
                .param("state", state)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Decision decision(ResultSet row, int no) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("creditor_id"),
                row.getString("contract_number"),
                row.getObject("installment", Integer.class),
                row.getObject("receivable_id", Long.class),
                row.getString("operation"),
                facts(row.getString("said")),
                facts(row.getString("on_record")),
                objections(row.getString("objections")),
                row.getString("code"),
                row.getBoolean("overrulable"),
                row.getObject("batch_id", Long.class),
                row.getObject("line", Long.class),
                row.getString("state"),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Map<String, Object> facts(String json) {
        return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private record Stored(
            String code,
            Map<String, Object> facts,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean isFinal) {}

    private static List<Objected> objections(String json) {
        return JSON.readValue(json, new TypeReference<List<Stored>>() {}).stream()
                .map(stored -> new Objected(stored.code(), stored.facts(), stored.isFinal()))
                .toList();
    }
}
