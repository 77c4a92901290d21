package io.regua.ruler.store;

import io.regua.ruler.Fronts;
import io.regua.ruler.Sweeps;
import io.regua.ruler.Swept;
import io.regua.testing.OneRuler;
import io.regua.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A portfolio of one creditor in a database of its own, where debts appear, are paid, wait and move by plain words. */
public final class World {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Positions positions;
    private final PlanRows plans;
    private final Sweeps sweeps;

    /** In a database of its own. */
    public World() {
        this(planningOnce(TestDatabase.fresh().dataSource()));
        founded();
    }

    /**
     * One connection, which plans each statement once: what takes time in a small portfolio is planning, not doing. As
     * soon as there are many positions the engine has its statements planned for them all the same.
     */
    public static SingleConnectionDataSource planningOnce(DataSource database) {
        try {
            var connection = database.getConnection();
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            try (var statement = connection.createStatement()) {
                statement.execute("set plan_cache_mode = force_generic_plan");
            }
            return new SingleConnectionDataSource(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does everything in one go. */
    public World(DataSource database) {
        this(database, 1, Integer.MAX_VALUE);
    }

    /**
     * Does much in shares, one after the other.
     *
     * @param worthSharing so many debts are much
     */
    public World(DataSource database, int shares, int worthSharing) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.positions = new Positions(jdbc);
        this.plans = new PlanRows(new NamedParameterJdbcTemplate(database));
        this.sweeps = Fronts.inTurn(positions, new Shares(jdbc), transaction, shares, worthSharing);
    }

    /** Does much as the application does, on a pool of connections. */
    public static World onAPool(DataSource pool, int atOnce) {
        return onAPool(pool, atOnce, 10_000);
    }

    static World onAPool(DataSource pool, int atOnce, int worthSharing) {
        var jdbc = JdbcClient.create(pool);
        var positions = new Positions(jdbc);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        return new World(
                jdbc,
                transaction,
                positions,
                new PlanRows(new NamedParameterJdbcTemplate(pool)),
                Fronts.sideBySide(positions, new Shares(jdbc), transaction, atOnce, worthSharing));
    }

    private World(
            JdbcClient jdbc, TransactionTemplate transaction, Positions positions, PlanRows plans, Sweeps sweeps) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.positions = positions;
        this.plans = plans;
        this.sweeps = sweeps;
    }

    /** One creditor and one customer, as every debt of this world needs them. */
    public void founded() {
        OneRuler.in(jdbc);
        jdbc.sql("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (1, 'casa-viva', 'Casa Viva', 'Casa Viva Ltda', '11222333000181', 'Rua A, 1', now())""").update();
        jdbc.sql("insert into customers.customer (id, kind, name) values (1, 'individual', 'Helena')")
                .update();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public Positions positions() {
        return positions;
    }

    public PlanRows plans() {
        return plans;
    }

    public MoveRows moves() {
        return new MoveRows(jdbc);
    }

    public ToldRows told() {
        return new ToldRows(jdbc, plans);
    }

    public RehearsalRows rehearsals() {
        return new RehearsalRows(jdbc);
    }

    public RehearsingRows rehearsing() {
        return new RehearsingRows(jdbc, new Rounds(jdbc));
    }

    public DueDateRows dueDates() {
        return new DueDateRows(jdbc, new Rounds(jdbc));
    }

    public TransactionOperations transactions() {
        return transaction;
    }

    /** A debt of 100 reais of a contract of its own. */
    public void owe(String debt, LocalDate dueOn) {
        var id = id(debt);
        jdbc.sql("insert into receivables.contract (id, customer_id, creditor_id, number) values (?, 1, 1, ?)")
                .params(id, debt)
                .update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        values (?, 1, 1, ?, 1, ?, 100, 100)""").params(id, id, dueOn).update();
        changed(debt);
    }

    public void pay(String debt, LocalDate on) {
        jdbc.sql("update receivables.receivable set open_principal = 0, state = 'settled', settled_on = ? where id = ?")
                .params(on, id(debt))
                .update();
        changed(debt);
    }

    public void reverse(String debt) {
        jdbc.sql("update receivables.receivable set open_principal = principal, state = 'open', settled_on = null"
                        + " where id = ?")
                .param(id(debt))
                .update();
        changed(debt);
    }

    public void hold(String debt, LocalDate from) {
        jdbc.sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, receivable_id, kind, from_on, reason, placed_by)
                        values (nextval('receivables.hold_seq'), 1, 1, ?, 'dispute', ?, 'broken sofa', 'ana')""").params(id(debt), from).update();
        changed(debt);
    }

    /** The hold on the debt itself. */
    public void release(String debt) {
        releaseWhere("receivable_id = ?", id(debt));
        changed(debt);
    }

    /** On the whole contract of a debt. */
    public void holdContract(String debt, LocalDate from) {
        jdbc.sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, contract_id, kind, from_on, reason, placed_by)
                        values (nextval('receivables.hold_seq'), 1, 1, ?, 'manual', ?, 'moving house', 'ana')""").params(id(debt), from).update();
        changed(debt);
    }

    public void releaseContract(String debt) {
        releaseWhere("receivable_id is null and contract_id = ?", id(debt));
        changed(debt);
    }

    /** On all that the customer owes. */
    public void holdCustomer(LocalDate from) {
        jdbc.sql("""
                        insert into receivables.hold (id, customer_id, creditor_id, kind, from_on, reason, placed_by)
                        values (nextval('receivables.hold_seq'), 1, 1, 'hardship', ?, 'lost her work', 'ana')""").param(from).update();
        everythingChanged();
    }

    public void releaseCustomer() {
        releaseWhere("receivable_id is null and contract_id is null");
        everythingChanged();
    }

    private void releaseWhere(String which, Object... whose) {
        jdbc.sql("update receivables.hold set released_at = now(), released_by = 'ana', released_on = from_on where "
                        + which)
                .params(whose)
                .update();
    }

    private void everythingChanged() {
        jdbc.sql("insert into receivables.inbox_changed (receivable_id, customer_id)"
                        + " select id, customer_id from receivables.receivable where customer_id = 1")
                .update();
    }

    /** Moves the due date later: a new cycle begins. */
    public void postpone(String debt, LocalDate dueOn) {
        jdbc.sql("update receivables.receivable set due_on = ?, cycle = cycle + 1 where id = ?")
                .params(dueOn, id(debt))
                .update();
        changed(debt);
    }

    private void changed(String debt) {
        jdbc.sql("insert into receivables.inbox_changed (receivable_id, customer_id) values (?, 1)")
                .param(id(debt))
                .update();
    }

    public List<Swept.Count> night(LocalDate date) {
        sweeps.refresh(date);
        return sweeps.sweep(date);
    }

    /** Takes in what changed and sweeps nothing. */
    public void refresh(LocalDate today) {
        sweeps.refresh(today);
    }

    /** What was recorded, one line each: {@code 2026-11-16,A,reminder,taken,due}. */
    public List<String> recorded() {
        return jdbc.sql("""
                        select business_date || ',' || c.number || ',' || step_key || ',' || outcome || ',' || reason
                        from (
                          select business_date, receivable_id, seq, step_key, outcome, reason, cycle from ruler.action
                          union all
                          select business_date, receivable_id, 99, step_key, 'waited', reason, cycle from ruler.waited
                        ) as a
                        join receivables.receivable as r on r.id = a.receivable_id
                        join receivables.contract as c on c.id = r.contract_id
                        order by business_date, c.number, a.cycle, seq""").query((row, n) -> row.getString(1)).list();
    }

    private static long id(String debt) {
        return debt.chars().sum();
    }
}
