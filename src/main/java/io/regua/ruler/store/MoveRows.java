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

    /** A version with a hundred times as many debts is moved in pieces: a sample of one in a hundred pages tells. */
    private static final int WORTH_PIECES = 1_000;

    /**
     * Orders the debts of some versions to another. What was ordered of them before is ordered no more; a version that
     * drives no debt is passed over.
     *
     * @param perNight null = all at once
     * @param pieces a large version that moves at once is ordered in so many
     * @return how many versions' debts that moves
     */
    public int order(Collection<Long> from, long to, @Nullable Integer perNight, int pieces, String by, Instant at) {
        var when = at.atOffset(ZoneOffset.UTC);
        var versions = from.toArray(Long[]::new);
        jdbc.sql("update ruler.move set done_at = :at where from_version_id = any(:from) and done_at is null")
                .param("from", versions)
                .param("at", when)
                .update();
        return Math.toIntExact(jdbc
                .sql(Sql.of("ruler/order_move"))
                .param("from", versions)
                .param("to", to)
                .param("per_night", perNight)
                .param("cuts", Shares.evenly(pieces))
                .param("least", WORTH_PIECES)
                .param("by", by)
                .param("at", when)
                .query((row, n) -> row.getLong("from_version_id"))
                .list()
                .stream()
                .distinct()
                .count());
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
