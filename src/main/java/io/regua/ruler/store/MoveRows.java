package io.regua.ruler.store;

import io.regua.ruler.Move;
import io.regua.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to move debts from one version to another, and the statement that takes their next debts. */
@Repository
public class MoveRows {

    private final JdbcClient jdbc;

    MoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Orders the debts of some versions to another. What was ordered of them before is ordered no more; a version that
     * drives no debt is passed over.
     *
     * @param perNight null = all at once
     * @return how many orders that makes
     */
    public int order(Collection<Long> from, long to, @Nullable Integer perNight, String by, Instant at) {
        var when = at.atOffset(ZoneOffset.UTC);
        var versions = from.toArray(Long[]::new);
        jdbc.sql("update ruler.move set done_at = :at where from_version_id = any(:from) and done_at is null")
                .param("from", versions)
                .param("at", when)
                .update();
        return jdbc.sql("""
                        insert into ruler.move (id, from_version_id, to_version_id, per_night, asked_by, asked_at)
                        select nextval('ruler.move_seq'), v.id, :to, cast(:perNight as int), :by, :at
                        from unnest(:from) as v (id)
                        where exists (select from ruler.position as p where p.version_id = v.id)""")
                .param("from", versions)
                .param("to", to)
                .param("perNight", perNight)
                .param("by", by)
                .param("at", when)
                .update();
    }

    public List<Move> underWay() {
        return jdbc.sql("""
                        select id, from_version_id, to_version_id, coalesce(per_night, 0) as per_night, moved, last_night
                        from ruler.move where done_at is null order by id""")
                .query((row, n) -> new Move(
                        row.getLong("id"),
                        row.getLong("from_version_id"),
                        row.getLong("to_version_id"),
                        row.getInt("per_night"),
                        row.getLong("moved"),
                        row.getObject("last_night", LocalDate.class)))
                .list();
    }

    /** Moves the next so many debts; fewer come back when there are no more. */
    public long next(long move, LocalDate date, int size) {
        jdbc.sql("set local work_mem = '256MB'").update();
        return jdbc.sql(Sql.of("ruler/move"))
                .param("move", move)
                .param("date", date)
                .param("size", size)
                .query(Long.class)
                .single();
    }

    public void end(long move) {
        jdbc.sql("update ruler.move set done_at = now() where id = ? and done_at is null")
                .param(move)
                .update();
    }
}
