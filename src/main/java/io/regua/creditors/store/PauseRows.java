package io.regua.creditors.store;

import io.regua.creditors.Pause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pauses; the unique key lets two callers place one. */
@Component
public class PauseRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    PauseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Pause> inForce() {
        return jdbc.sql("select creditor_id, code, facts, from_on from creditors.v_pause order by creditor_id, code")
                .query(PauseRows::pause)
                .list();
    }

    /** Whether it is new; one in force already takes over the facts. */
    public boolean place(Pause pause, String by, Instant at) {
        return jdbc.sql("insert into creditors.pause (id, creditor_id, code, facts, from_on, placed_by, placed_at)"
                        + " values (nextval('creditors.pause_seq'), :creditor, :code, cast(:facts as jsonb), :from,"
                        + " :by, :at) on conflict (creditor_id, code) where lifted_at is null"
                        + " do update set facts = excluded.facts, version = pause.version + 1"
                        + " returning version = 0")
                .param("creditor", pause.creditorId())
                .param("code", pause.code())
                .param("facts", JSON.writeValueAsString(pause.facts()))
                .param("from", pause.fromOn())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query((row, no) -> row.getBoolean(1))
                .single();
    }

    public boolean lift(long creditor, String code, String end, String by, Instant at) {
        return jdbc.sql("update creditors.pause set lifted_at = :at, lifted_by = :by, lifted_code = :end,"
                                + " version = version + 1"
                                + " where creditor_id = :creditor and code = :code and lifted_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("end", end)
                        .param("creditor", creditor)
                        .param("code", code)
                        .update()
                == 1;
    }

    private static Pause pause(ResultSet row, int no) throws SQLException {
        return new Pause(
                row.getLong("creditor_id"),
                row.getString("code"),
                JSON.readValue(row.getString("facts"), new TypeReference<LinkedHashMap<String, Object>>() {}),
                row.getObject("from_on", LocalDate.class));
    }
}
