package io.regua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.store.MoveRows;
import io.regua.ruler.store.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A publishing that moves debts to the new version, in batches as {@code Moves} makes them, and its floor: the same
 * rows rewritten by one {@code update … from} for each batch.
 */
final class Republished {

    private static final int BATCH = 10_000;

    /** Seconds; longest = of one batch, which is how long somebody may wait for a row. */
    record Taken(long rows, double seconds, double longest) {}

    private final World world;
    private final JdbcClient jdbc;
    private final MoveRows moves;
    private final LocalDate today;
    private final int batches;

    /** Publishes the next version of the one ruler: its call comes two days later. */
    Republished(World world, LocalDate today, int debts) {
        this.world = world;
        this.jdbc = world.jdbc();
        this.moves = world.moves();
        this.today = today;
        this.batches = debts / BATCH;
        jdbc.sql("update ruler.ruler_version set state = 'retired', retired_at = now() where id = 900")
                .update();
        jdbc.sql("""
                        insert into ruler.ruler_version
                          (id, ruler_id, number, state, created_by, published_by, published_at, priority)
                        values (901, 900, 2, 'published', 'marcos', 'marcos', now(), 1)""").update();
        jdbc.sql("""
                        insert into ruler.step
                          (version_id, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days)
                        select 901, seq, step_key, kind, anchor, offset_days + case kind when 'call' then 2 else 0 end,
                          offset_unit, gap_days
                        from ruler.step where version_id = 900""").update();
        jdbc.sql("drop table if exists bench.before, bench.after").update();
        jdbc.sql("""
                        create unlogged table bench.before as
                        select * from ruler.position where version_id = 900
                        order by customer_id, receivable_id limit :rows""").param("rows", batches * BATCH).update();
        jdbc.sql("analyze bench.before").update();
    }

    Taken product() throws Exception {
        moves.order(List.of(900L), 901, null, "marcos", Instant.EPOCH);
        var move = moves.underWay().getFirst().id();
        var taken = timed(batch -> world.transactions().executeWithoutResult(status -> {
            world.positions().lock();
            moves.next(move, today, BATCH);
        }));
        moves.end(move);
        return taken;
    }

    /** Keeps how the rows stand now, for the floor; then puts them back. */
    void keep() {
        jdbc.sql("""
                        create unlogged table bench.after as
                        select p.*, cast((row_number() over (order by p.customer_id, p.receivable_id) - 1) / :batch as int) as batch
                        from ruler.position as p
                        join bench.before as b on b.customer_id = p.customer_id and b.receivable_id = p.receivable_id""").param("batch", BATCH).update();
        jdbc.sql("create index on bench.after (batch)").update();
        jdbc.sql("analyze bench.after").update();
        putBack();
    }

    void putBack() {
        jdbc.sql(Written.positions("bench.before")).update();
    }

    Taken floor() throws Exception {
        return timed(batch -> jdbc.sql(Written.positions("(select * from bench.after where batch = " + batch + ")"))
                .update());
    }

    void assertMoved() {
        assertThat(jdbc.sql("""
                        select count(*) from ruler.position as p
                        join bench.after as a on a.customer_id = p.customer_id and a.receivable_id = p.receivable_id
                        where (p.version_id, p.next_seq, p.next_on, p.waiting, p.next_what)
                          is distinct from (a.version_id, a.next_seq, a.next_on, a.waiting, a.next_what)""").query(Long.class).single())
                .as("both write the same")
                .isZero();
    }

    private interface Batch {
        void run(int number) throws Exception;
    }

    private Taken timed(Batch work) throws Exception {
        var seconds = new ArrayList<Double>();
        var all = Bench.timed(jdbc, () -> {
            for (var batch = 0; batch < batches; batch++) {
                var number = batch;
                seconds.add(Bench.seconds(() -> work.run(number)));
            }
        });
        return new Taken((long) batches * BATCH, all, Collections.max(seconds));
    }
}
