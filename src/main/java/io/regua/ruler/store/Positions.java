package io.regua.ruler.store;

import io.regua.ruler.LeftOut;
import io.regua.ruler.Refreshed;
import io.regua.ruler.Swept;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Positions, actions and the statements that move them: set moves, no entities. */
@Repository
public class Positions {

    /** Any number, the same on every node: one change of positions at a time, each seeing the one before. */
    private static final long LOCK = 0x5265677561L;

    private static final String MUCH_CHANGED =
            "(select count(*) from (select from receivables.inbox_changed limit 1000) as few) = 1000";

    private static final String MANY_POSITIONS =
            "(select count(*) from (select from ruler.position limit 1000) as few) = 1000";

    private static final String REFRESH = Sql.of("ruler/refresh");
    private static final String SWEEP = Sql.of("ruler/advance");

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until no other transaction is changing positions, and keeps others waiting until this one ends. The
     * statement that follows therefore sees all that was decided before it.
     */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> true)
                .single();
    }

    /**
     * Waits like {@link #lock} for whoever changes positions of all customers, and keeps these waiting, but not others
     * who came here too: they have to see to it themselves that they do not want the same positions.
     */
    public void lockTogether() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> true)
                .single();
    }

    /**
     * Takes in what changed.
     *
     * @param today decides which ruler a debt is on
     */
    public Refreshed refresh(LocalDate today) {
        return refresh(today, Share.ALL);
    }

    public Refreshed refresh(LocalDate today, Share share) {
        many(MUCH_CHANGED);
        return of(share, jdbc.sql(REFRESH).param("date", today))
                .query(Refreshed.class)
                .single();
    }

    private static StatementSpec of(Share share, StatementSpec statement) {
        return statement.param("after", share.after()).param("up_to", share.upTo());
    }

    /** Which limits the night of a date might reach. */
    public Limits limits(LocalDate date) {
        return jdbc.sql(Sql.of("ruler/limits"))
                .param("date", date)
                .query(Limits.class)
                .single();
    }

    /** After a publishing: has the next refresh look at the debts that are on no ruler; how many these are. */
    public int reconsider() {
        return jdbc.sql(Sql.of("ruler/reconsider")).update();
    }

    /**
     * Takes due debts as far as their ruler allows.
     *
     * @param leaves customers whom such a limit would concern are left as they are
     */
    public List<Swept.Count> sweep(LocalDate date, Share share, Limits leaves) {
        many(MANY_POSITIONS);
        return of(share, jdbc.sql(SWEEP).param("date", date))
                .param("leaves_calls", leaves.calls())
                .param("leaves_inclusions", leaves.inclusions())
                .query((row, n) -> count(row))
                .list();
    }

    /**
     * Gives the statement that follows room to work in, and has it planned for what is there now: a plan that served
     * one debt many times would serve a million of them badly. Where there is little to do both only cost time: the
     * room is laid out before it is used. The statement itself ends that once it runs, because the checks of foreign
     * keys would be planned anew as well, for every row that it writes.
     *
     * @param condition SQL that says whether there is much to do
     */
    private void many(String condition) {
        jdbc.sql(
                        "select set_config('work_mem', '256MB', true), set_config('plan_cache_mode', 'force_custom_plan', true)"
                                + " where " + condition)
                .query((row, n) -> true)
                .optional();
    }

    /** Whether so few actions are kept that statements would be planned as if there were none. */
    public boolean fewActions() {
        return jdbc.sql("select pg_relation_size('ruler.action') < 1048576")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Has statements planned for the actions there are now, those of this transaction too. */
    public void countActions() {
        jdbc.sql("analyze ruler.action").update();
    }

    public List<LeftOut> leftOut(LocalDate date) {
        return jdbc.sql(Sql.of("ruler/left_out"))
                .param("date", date)
                .query((row, n) -> new LeftOut(
                        row.getLong("creditor_id"), row.getString("code"), row.getString("facts"), row.getLong("due")))
                .list();
    }

    private static Swept.Count count(ResultSet row) throws SQLException {
        return new Swept.Count(
                row.getObject("seq", Integer.class),
                row.getString("step_key"),
                row.getString("kind"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getLong("count"));
    }

    public Map<Long, Long> countByVersion() {
        var counts = new LinkedHashMap<Long, Long>();
        jdbc.sql("select version_id, count(*) as count from ruler.position group by version_id")
                .query(row -> {
                    counts.put(row.getLong("version_id"), row.getLong("count"));
                });
        return counts;
    }

    public long actionsOfBatch(long batchId) {
        return jdbc.sql("""
                        select count(*)
                        from receivables.v_owed as o
                        join ruler.action as a on a.customer_id = o.customer_id and a.receivable_id = o.receivable_id
                        where o.batch_id = :batch""").param("batch", batchId).query(Long.class).single();
    }
}
