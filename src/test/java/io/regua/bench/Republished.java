package io.regua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Fronts;
import io.regua.ruler.Moves;
import io.regua.ruler.store.World;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A publishing that moves debts to the new version, in batches as {@code Moves} makes them, and its floor: the same
 * rows rewritten by one {@code update … from} for each batch.
 */
final class Republished {

    private static final int BATCH = 10_000;

    /** Seconds; longest = of one batch, which is how long somebody may wait for a row. */
    record Taken(long rows, double seconds, double longest) {}

    private final JdbcClient jdbc;
    private final Moves moves;
    private final LocalDate today;
    private final int customers;
    private final int pieces;
    private final int batches;
    private final Collection<Double> seconds = new ConcurrentLinkedQueue<>();

    /** Publishes the next version of the one ruler: its call comes two days later. */
    Republished(World world, LocalDate today, int debts, int pieces) {
        this.jdbc = world.jdbc();
        this.moves = Fronts.moves(world.moves(), world.positions(), timed(world.transactions()), pieces);
        this.today = today;
        this.customers = debts / 3;
        this.pieces = pieces;
        this.batches = Math.ceilDiv(customers * 3, BATCH);
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
                        select * from ruler.position where version_id = 900 and customer_id <= :customers""").param("customers", customers).update();
        jdbc.sql("analyze bench.before").update();
    }

    Taken product() throws Exception {
        jdbc.sql("""
                        insert into ruler.move (
                          id, from_version_id, to_version_id, reached, reached_receivable, up_to, asked_by, asked_at)
                        select nextval('ruler.move_seq'), 900, 901, (g - 1) * :each, 9223372036854775807, g * :each, 'marcos',
                          now()
                        from generate_series(1, :pieces) as g""").param("each", customers / pieces).param("pieces", pieces).update();
        return timed(() -> moves.goOn(today));
    }

    /** Takes the time of each transaction. */
    private TransactionOperations timed(TransactionOperations transactions) {
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                var start = System.nanoTime();
                try {
                    return transactions.execute(work);
                } finally {
                    seconds.add((System.nanoTime() - start) / 1e9);
                }
            }
        };
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
        return timed(() -> {
            for (var batch = 0; batch < batches; batch++) {
                var rows = Written.positions("(select * from bench.after where batch = " + batch + ")");
                seconds.add(Bench.seconds(() -> jdbc.sql(rows).update()));
            }
        });
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

    private Taken timed(Bench.Work work) throws Exception {
        seconds.clear();
        var all = Bench.timed(jdbc, work);
        return new Taken(customers * 3L, all, Collections.max(seconds));
    }
}
