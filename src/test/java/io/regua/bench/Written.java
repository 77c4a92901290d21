package io.regua.bench;

import io.regua.ruler.store.World;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a night wrote, so that it can be taken back and written again without deciding anything: the floor. {@code COPY}
 * of the actions and waits and one {@code update … from} of the positions, in one transaction, on one connection.
 */
final class Written {

    private static final String COLUMNS = """
            version_id = b.version_id, next_seq = b.next_seq, next_on = b.next_on, waiting = b.waiting,
              last_taken_on = b.last_taken_on, told_on = b.told_on, legal_on = b.legal_on, held_out_in = b.held_out_in,
              next_what = b.next_what""";
    private static final String ACTION = """
            customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, business_date, outcome,
              reason, facts""";
    private static final String WAITED =
            "business_date, receivable_id, customer_id, creditor_id, step_key, cycle, seq, kind, reason, facts";

    /** The sum does not ask for an order, so that ten million rows need no memory. */
    private static final String ENDS = """
            select sum(hashtextextended(t, 0)) || ' of ' || count(*) from (
              select p::text as t from ruler.position as p
              union all
              select (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, outcome, reason,
                facts)::text from ruler.action where business_date = :night
              union all
              select (receivable_id, step_key, cycle, seq, kind, reason, facts)::text from ruler.waited
              where business_date = :night) as x""";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final LocalDate night;
    private final Path actions;
    private final Path waited;

    /** Runs a night, keeps what it wrote, and takes it back. */
    Written(DataSource database, World world, LocalDate night) throws SQLException, IOException {
        this.database = database;
        this.jdbc = world.jdbc();
        this.night = night;
        jdbc.sql("drop table if exists bench.before, bench.after, bench.whole").update();
        jdbc.sql("create unlogged table bench.whole as select * from ruler.position")
                .update();
        world.night(night);
        jdbc.sql("""
                        create unlogged table bench.after as
                        select p.* from ruler.position as p
                        join bench.whole as b on b.customer_id = p.customer_id and b.receivable_id = p.receivable_id
                        where p is distinct from b""").update();
        jdbc.sql("""
                        create unlogged table bench.before as
                        select b.* from bench.whole as b
                        join bench.after as a on a.customer_id = b.customer_id and a.receivable_id = b.receivable_id""").update();
        jdbc.sql("drop table bench.whole").update();
        jdbc.sql("analyze bench.after, bench.before").update();
        this.actions = Bench.copyOut(
                database, "select " + ACTION + " from ruler.action where business_date = '" + night + "'");
        this.waited = Bench.copyOut(
                database, "select " + WAITED + " from ruler.waited where business_date = '" + night + "'");
        takeBack();
    }

    void takeBack() {
        jdbc.sql("delete from ruler.action where business_date = ?")
                .param(night)
                .update();
        jdbc.sql("delete from ruler.waited where business_date = ?")
                .param(night)
                .update();
        jdbc.sql(positions("bench.before")).update();
    }

    /** The floor. */
    void again() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local work_mem = '256MB'");
                statement.executeUpdate(positions("bench.after"));
            }
            Bench.copyIn(connection, "ruler.action (" + ACTION + ")", actions);
            Bench.copyIn(connection, "ruler.waited (" + WAITED + ")", waited);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** All positions and what was recorded of the night, in a few letters. */
    String ends() {
        return jdbc.sql(ENDS)
                .param("night", night)
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** The update that brings positions to what a table, or a query in parentheses, holds of them. */
    static String positions(String from) {
        return "update ruler.position as p set " + COLUMNS + " from " + from
                + " as b where b.customer_id = p.customer_id and b.receivable_id = p.receivable_id";
    }
}
