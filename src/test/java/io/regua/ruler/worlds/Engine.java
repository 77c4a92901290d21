package io.regua.ruler.worlds;

import io.regua.ruler.Explanation;
import io.regua.ruler.Orders;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.rules.ExplanationRules;
import io.regua.ruler.store.MoveRows;
import io.regua.ruler.store.Stores;
import io.regua.ruler.store.World;
import io.regua.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The real engine on a database of its own: driven night by night, and read row by row. Nights with much to do are done
 * in shares of the customers, others in one go.
 */
final class Engine implements AutoCloseable {

    private static final int MUCH = 8;

    private final TestDatabase database;
    private final SingleConnectionDataSource connection;
    private final World world;
    private final TransactionTemplate transaction;
    private final MoveRows moves;
    private final Orders orders;
    final JdbcClient jdbc;

    Engine() {
        this(TestDatabase.fresh());
    }

    private Engine(TestDatabase database) {
        this.database = database;
        this.connection = World.planningOnce(database.dataSource());
        this.world = new World(connection, 3, MUCH);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        this.jdbc = JdbcClient.create(connection);
        this.moves = Stores.moves(jdbc);
        this.orders = new Orders(moves, Stores.positions(jdbc), transaction);
    }

    void night(LocalDate date) {
        orders.tonight(date);
        world.night(date);
    }

    /** A night whose process dies before it is written down. */
    void crash(LocalDate date) {
        transaction.executeWithoutResult(status -> {
            orders.tonight(date);
            world.night(date);
            status.setRollbackOnly();
        });
    }

    /** Debts of versions that drive no more go to another one. */
    void order(Collection<Integer> from, int to, @Nullable Integer perNight, LocalDate today) {
        var versions = from.stream().map(Integer::longValue).toList();
        moves.order(versions, to, perNight, 1, "ana", today.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** What a publishing leaves to be done at once. */
    void published(LocalDate today) {
        orders.afterPublishing(today);
    }

    void refresh(LocalDate today) {
        world.refresh(today);
    }

    Set<Book.Deed> deeds(LocalDate night) {
        return new HashSet<>(jdbc.sql("select * from ruler.action where business_date = ?")
                .param(night)
                .query((row, n) -> deed(row))
                .list());
    }

    private static Book.Deed deed(ResultSet row) throws SQLException {
        return new Book.Deed(
                row.getInt("receivable_id"),
                row.getString("step_key"),
                row.getInt("cycle"),
                row.getInt("version_id"),
                row.getInt("seq"),
                row.getString("kind"),
                row.getObject("business_date", LocalDate.class),
                row.getString("outcome"),
                row.getString("reason"));
    }

    Set<Book.Wait> waits(LocalDate night) {
        return new HashSet<>(jdbc.sql("select * from ruler.waited where business_date = ?")
                .param(night)
                .query((row, n) -> new Book.Wait(
                        row.getInt("receivable_id"),
                        row.getString("step_key"),
                        row.getInt("cycle"),
                        night,
                        row.getString("reason")))
                .list());
    }

    /** All steps to come for debts of a customer, as if they had been done already. */
    Set<Book.Deed> planned(int customer, Collection<Facts.Debt> debts, LocalDate from) {
        var planned = new HashSet<Book.Deed>();
        var ids = debts.stream().map(debt -> (long) debt.id).toList();
        world.plans()
                .plan(customer, ids, from)
                .forEach((debt, steps) -> steps.forEach(step -> planned.add(planned(debt.intValue(), step))));
        return planned;
    }

    Explanation explanation(Facts.Debt debt, LocalDate on, LocalDate today) {
        return world.told()
                .of(debt.customer, debt.id, on, today)
                .map(told -> ExplanationRules.of(told, on))
                .orElseThrow();
    }

    private static Book.Deed planned(int debt, PlannedStep step) {
        return new Book.Deed(
                debt,
                step.stepKey(),
                0,
                0,
                step.seq(),
                step.kind().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(step.on(), LocalDate.MAX),
                step.outcome().name().toLowerCase(Locale.ROOT),
                step.reason());
    }

    /** Whose contact covers a debt's, where the engine says so. */
    Map<Integer, Integer> speakers(LocalDate night) {
        var speakers = new TreeMap<Integer, Integer>();
        jdbc.sql("select receivable_id, cast(facts ->> 'by' as int) as speaker from ruler.action"
                        + " where business_date = ? and outcome = 'covered' and facts ->> 'by' is not null")
                .param(night)
                .query(row -> {
                    speakers.put(row.getInt("receivable_id"), row.getInt("speaker"));
                });
        return speakers;
    }

    Tables tables() {
        return new Tables(jdbc);
    }

    Map<Integer, String> stands() {
        var stands = new TreeMap<Integer, String>();
        jdbc.sql("select * from ruler.position").query(row -> {
            var stand = new Stand(row.getInt("version_id"), row.getInt("cycle"), trial(row));
            stand.next = row.getInt("next_seq");
            stand.nextOn = row.getObject("next_on", LocalDate.class);
            stand.waiting = row.getString("waiting");
            stand.lastTaken = row.getObject("last_taken_on", LocalDate.class);
            stand.told = row.getObject("told_on", LocalDate.class);
            stand.legal = row.getObject("legal_on", LocalDate.class);
            stands.put(row.getInt("receivable_id"), stand.told(row.getInt("receivable_id")));
        });
        return stands;
    }

    private static @Nullable Integer trial(ResultSet row) throws SQLException {
        var trial = row.getObject("held_out_in", Long.class);
        return trial == null ? null : (Integer) trial.intValue();
    }

    /** Who is on which side of a trial: the one thing the model cannot know by itself. */
    void readArms(Facts facts) {
        jdbc.sql("select trial_id, customer_id, arm, assigned_on from ruler.assignment")
                .query(row -> {
                    var arm = new Facts.Arm(row.getInt("trial_id"), row.getInt("customer_id"));
                    var side = new Facts.Side(row.getString("arm"), row.getObject("assigned_on", LocalDate.class));
                    var before = facts.sides.put(arm, side);
                    if (before != null && !before.equals(side)) {
                        throw new AssertionError("%s was %s and is now %s".formatted(arm, before, side));
                    }
                });
    }

    @Override
    public void close() {
        connection.destroy();
        database.drop();
    }
}
