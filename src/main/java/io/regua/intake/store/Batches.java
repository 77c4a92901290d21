package io.regua.intake.store;

import io.regua.intake.Batch;
import io.regua.intake.BatchState;
import io.regua.intake.FileFormat;
import io.regua.intake.Objection;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports and how far they are. Each move names the state it leaves: a move that comes twice changes nothing. */
@Component
public class Batches {

    private static final String SELECT = "select b.*, m.name as mapping from intake.batch as b"
            + " left join intake.mapping as m on m.id = b.mapping_id ";
    /** Who sees a batch: who sees its creditor, and who sent it. */
    private static final String SEEN = "(:all or b.creditor_id = any(:creditors) or b.created_by = :user)";

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that has just been kept. */
    public record Incoming(
            long fileId,
            String fileName,
            FileFormat format,
            @Nullable Long mappingId,
            @Nullable Long creditorId,
            CreditorScope scope,
            String by,
            Instant at) {}

    public long add(Incoming file) {
        return jdbc.sql(
                        "insert into intake.batch (id, file_id, file_name, mapping_id, creditor_id, state, format, scope,"
                                + " created_by, created_at) values (nextval('intake.batch_seq'), :file, :name, :mapping,"
                                + " :creditor, 'received', :format::jsonb,"
                                + " case when :all then null else :scope::bigint[] end, :by, :at) returning id")
                .param("file", file.fileId())
                .param("name", file.fileName())
                .param("mapping", file.mappingId(), Types.BIGINT)
                .param("creditor", file.creditorId(), Types.BIGINT)
                .param("format", Json.of(file.format()))
                .param("all", file.scope().all())
                .param("scope", file.scope().array())
                .param("by", file.by())
                .param("at", Timestamp.from(file.at()))
                .query(Long.class)
                .single();
    }

    public Optional<Batch> byId(long id) {
        return jdbc.sql(SELECT + "where b.id = :id")
                .param("id", id)
                .query(Batches::batch)
                .optional();
    }

    public Optional<Batch> byId(long id, CreditorScope scope, String user) {
        return seen(SELECT + "where b.id = :id and " + SEEN, scope, user)
                .param("id", id)
                .query(Batches::batch)
                .optional();
    }

    public List<Batch> page(CreditorScope scope, String user, int from, int size) {
        return seen(
                        SELECT + "where " + SEEN + " order by b.created_at desc, b.id desc offset :from limit :size",
                        scope,
                        user)
                .param("from", from)
                .param("size", size)
                .query(Batches::batch)
                .list();
    }

    public long count(CreditorScope scope, String user) {
        return seen("select count(*) from intake.batch as b where " + SEEN, scope, user)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec seen(String sql, CreditorScope scope, String user) {
        return jdbc.sql(sql)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("user", user);
    }

    /** How a received file is to be read, as a person said. */
    public void readBy(long id, @Nullable Long mapping, FileFormat format) {
        jdbc.sql("update intake.batch set mapping_id = :mapping, format = :format::jsonb, version = version + 1"
                        + " where id = :id and state = 'received'")
                .param("mapping", mapping, Types.BIGINT)
                .param("format", Json.of(format))
                .param("id", id)
                .update();
    }

    /** Says whether the file lists all that is open, and whether that was confirmed. */
    public void compare(long id, boolean fullList, boolean confirmed) {
        jdbc.sql("update intake.batch set full_list = :full, confirmed = :confirmed, version = version + 1"
                        + " where id = :id and state in ('received', 'failed')")
                .param("full", fullList)
                .param("confirmed", confirmed)
                .param("id", id)
                .update();
    }

    /** Whether the import left one of these states for the other; false when somebody was quicker. */
    public boolean move(long id, BatchState to, BatchState... from) {
        var states = Arrays.stream(from).map(BatchState::code).toArray(String[]::new);
        return jdbc.sql("update intake.batch set state = :to, version = version + 1"
                                + " where id = :id and state = any(:from)")
                        .param("to", to.code())
                        .param("id", id)
                        .param("from", states)
                        .update()
                == 1;
    }

    /** Starts, or starts again after a run that broke off; empty when there is nothing to run. */
    public boolean begin(long id, Instant at) {
        return jdbc.sql("update intake.batch set state = 'running', phase = 'reading', lines_read = 0,"
                                + " started_at = :at, problem = null, version = version + 1"
                                + " where id = :id and state in ('queued', 'running')")
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    public void progress(long id, String phase, long lines) {
        jdbc.sql("update intake.batch set phase = ?, lines_read = ? where id = ? and state = 'running'")
                .params(phase, lines, id)
                .update();
    }

    /** Whose debts the lines of an import brought. */
    public void brought(long id, Set<Long> creditors) {
        jdbc.sql("update intake.batch set creditors = :creditors where id = :id and state = 'running'")
                .param("creditors", creditors.toArray(Long[]::new))
                .param("id", id)
                .update();
    }

    public void done(long id, long read, long rejected, long duplicates, Map<String, ?> facts, Instant at) {
        jdbc.sql("update intake.batch set state = 'done', phase = null, lines_read = :read, lines_total = :read,"
                        + " rejected = :rejected, duplicates = :duplicates, accepted = :accepted,"
                        + " facts = :facts::jsonb, ended_at = :at, version = version + 1"
                        + " where id = :id and state = 'running'")
                .param("read", read)
                .param("rejected", rejected)
                .param("duplicates", duplicates)
                .param("accepted", read - rejected - duplicates)
                .param("facts", Json.of(facts))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    public void failed(long id, Objection problem, Instant at) {
        jdbc.sql("update intake.batch set state = 'failed', phase = null, problem = :problem::jsonb, ended_at = :at,"
                        + " version = version + 1 where id = :id and state = 'running'")
                .param("problem", Json.of(problem))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Batch batch(ResultSet row, int no) throws SQLException {
        var problem = row.getString("problem");
        return new Batch(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getString("file_name"),
                row.getString("mapping"),
                row.getObject("creditor_id", Long.class),
                BatchState.of(row.getString("state")),
                row.getString("phase"),
                Json.format(row.getString("format")),
                scope(row),
                row.getLong("lines_read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("duplicates"),
                Json.facts(row.getString("facts")),
                problem == null ? null : Json.problem(problem),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getBoolean("full_list"),
                row.getBoolean("confirmed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static CreditorScope scope(ResultSet row) throws SQLException {
        var ids = row.getArray("scope");
        return ids == null ? CreditorScope.EVERYTHING : CreditorScope.only(List.of((Long[]) ids.getArray()));
    }
}
