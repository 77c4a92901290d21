package io.regua.ruler.store;

import io.regua.ruler.Rehearsal;
import io.regua.ruler.StepKind;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rehearsals that were asked for and what they came to. */
@Repository
public class RehearsalRows {

    private final JdbcClient jdbc;

    RehearsalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rehearsal as it was asked for.
     *
     * @param liveId the version to compare with; null = none is published
     * @param until the last night
     */
    public record Asked(
            long id,
            long versionId,
            int draftVersion,
            @Nullable Long liveId,
            LocalDate from,
            LocalDate until,
            int parts,
            String by,
            Instant at,
            @Nullable Instant doneAt,
            @Nullable Instant failedAt) {

        /** How many nights. */
        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, until)) + 1;
        }

        public Rehearsal.State state() {
            if (failedAt != null) {
                return Rehearsal.State.FAILED;
            }
            return doneAt == null ? Rehearsal.State.RUNNING : Rehearsal.State.DONE;
        }
    }

    /** Keeps a wish; its number is given here. */
    public Asked add(Asked wish) {
        var id = jdbc.sql("""
                        insert into ruler.rehearsal
                          (id, version_id, draft_version, live_id, from_on, until_on, parts, asked_by, asked_at)
                        values (nextval('ruler.rehearsal_seq'), :version, :draftVersion, :live, :from, :until, :parts, :by, :at)
                        returning id""")
                .param("version", wish.versionId())
                .param("draftVersion", wish.draftVersion())
                .param("live", wish.liveId())
                .param("from", wish.from())
                .param("until", wish.until())
                .param("parts", wish.parts())
                .param("by", wish.by())
                .param("at", wish.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    public Optional<Asked> find(long id) {
        return one("id = :key", id);
    }

    /** The newest of a version. */
    public Optional<Asked> latest(long versionId) {
        return one("version_id = :key", versionId);
    }

    private Optional<Asked> one(String which, long key) {
        return jdbc.sql("select * from ruler.rehearsal where " + which + " order by id desc limit 1")
                .param("key", key)
                .query((row, n) -> asked(row))
                .optional();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getLong("id"),
                row.getLong("version_id"),
                row.getInt("draft_version"),
                row.getObject("live_id", Long.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("parts"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "done_at"),
                instant(row, "failed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Whether a part is done. */
    public boolean isPlayed(long id, int part) {
        return jdbc.sql("select exists (select from ruler.rehearsal_part where rehearsal_id = ? and part = ?)")
                .params(id, part)
                .query(Boolean.class)
                .single();
    }

    /** Notes that a part is done; with the last of them the rehearsal is. */
    public void end(long id, int part, Instant at) {
        var when = at.atOffset(ZoneOffset.UTC);
        // The other parts' ends come before or after, so that the last of them sees all.
        jdbc.sql("select id from ruler.rehearsal where id = ? for no key update")
                .param(id)
                .query(Long.class)
                .single();
        jdbc.sql("insert into ruler.rehearsal_part (rehearsal_id, part, done_at) values (:id, :part, :at)")
                .param("id", id)
                .param("part", part)
                .param("at", when)
                .update();
        jdbc.sql("""
                        update ruler.rehearsal as r set done_at = :at
                        where r.id = :id and r.parts = (
                          select count(*) from ruler.rehearsal_part as p where p.rehearsal_id = r.id)""").param("id", id).param("at", when).update();
    }

    public void fail(long id, Instant at) {
        jdbc.sql("update ruler.rehearsal set failed_at = :at where id = :id and done_at is null and failed_at is null")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What one version came to, of the creditors that may be seen. */
    public Rehearsal.Side side(long id, long versionId, CreditorScope scope) {
        var counts = about("rehearsal_counts", id, versionId, scope)
                .query((row, n) -> new Rehearsal.Count(
                        row.getObject("on_date", LocalDate.class),
                        row.getLong("creditor_id"),
                        StepKind.of(row.getString("kind")),
                        row.getLong("steps")))
                .list();
        var waits = about("rehearsal_waits", id, versionId, scope)
                .query((row, n) -> new Rehearsal.Wait(row.getString("reason"), row.getLong("debts")))
                .list();
        return about("rehearsal_side", id, versionId, scope)
                .query((row, n) -> new Rehearsal.Side(
                        versionId,
                        row.getInt("number"),
                        row.getLong("debts"),
                        row.getLong("customers"),
                        counts,
                        waits,
                        row.getLong("crowded")))
                .single();
    }

    /** The customers to whom most would be said, a page of them. */
    public List<Rehearsal.Crowded> crowded(long id, long versionId, CreditorScope scope, int size, int offset) {
        return about("rehearsal_crowded", id, versionId, scope)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Rehearsal.Crowded(row.getLong("customer_id"), row.getInt("contacts")))
                .list();
    }

    private JdbcClient.StatementSpec about(String statement, long id, long versionId, CreditorScope scope) {
        return jdbc.sql(Sql.of("ruler/" + statement))
                .param("rehearsal", id)
                .param("version", versionId)
                .param("all", scope.all())
                .param("creditors", scope.array());
    }
}
