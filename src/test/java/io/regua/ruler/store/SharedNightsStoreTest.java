package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.regua.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nights whose work is cut into shares that are done at the same time end as nights in one go do, also where a limit is
 * reached that counts over all customers.
 */
class SharedNightsStoreTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
    private static final int NIGHTS = 45;
    private static final int CUSTOMERS = 80;

    private static final String ENDS = """
            select t from (
              select p::text as t from ruler.position as p
              union all
              select (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, business_date,
                outcome, reason, facts)::text from ruler.action
              union all
              select w::text from ruler.waited as w) as x
            order by t""";

    private final HikariDataSource pool = new HikariDataSource();
    private World inOneGo;
    private World shared;

    @BeforeEach
    void twins() {
        var portfolio = TestDatabase.fresh();
        var filling = World.planningOnce(portfolio.dataSource());
        new World(filling).founded();
        fill(JdbcClient.create(filling));
        filling.destroy();
        pool.setDataSource(portfolio.copy().dataSource());
        shared = World.onAPool(pool, 3, 10);
        inOneGo = new World(World.planningOnce(portfolio.dataSource()));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** Debts of two creditors of whom few debts a night are included: five and one. */
    private static void fill(JdbcClient jdbc) {
        var seed = RandomGenerator.getDefault().nextInt(1_000_000);
        System.out.println("shared nights: seed " + seed);
        jdbc.sql("select setseed(?)").param(seed / 1e6).query((row, n) -> true).single();
        jdbc.sql("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (2, 'outro', 'Outro', 'Outro Ltda', '45997418000153', 'Rua B, 2', now())""").update();
        jdbc.sql("""
                        insert into ruler.legal_release (creditor_id, inclusions_a_night, released_on, released_by)
                        values (1, 5, '2026-01-02', 'marcos'), (2, 1, '2026-01-02', 'marcos')
                        on conflict (creditor_id) do update set inclusions_a_night = excluded.inclusions_a_night""").update();
        jdbc.sql("insert into customers.customer (id, kind, name) select g, 'individual', 'Customer ' || g"
                        + " from generate_series(2, ?) as g")
                .param(CUSTOMERS)
                .update();
        jdbc.sql("""
                        insert into receivables.contract (id, customer_id, creditor_id, number)
                        select g, 1 + g / 3, 1 + g % 2, 'C' || g from generate_series(1, ?) as g""").param(CUSTOMERS * 3 - 1).update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select id, customer_id, creditor_id, id, 1, cast(? as date) + cast(floor(random() * 30) as int),
                          100 + id, 100 + id
                        from receivables.contract""").param(MON_2026_03_02).update();
        jdbc.sql("insert into receivables.inbox_changed (receivable_id, customer_id)"
                        + " select id, customer_id from receivables.receivable")
                .update();
    }

    private void playNights() {
        for (var n = 0; n < NIGHTS; n++) {
            var night = MON_2026_03_02.plusDays(n);
            assertThat(shared.night(night)).as("counts of %s", night).isEqualTo(inOneGo.night(night));
            assertThat(ends(shared)).as("ends of %s", night).isEqualTo(ends(inOneGo));
        }
    }

    private static List<String> ends(World world) {
        return world.jdbc().sql(ENDS).query((row, n) -> row.getString(1)).list();
    }

    private long counted(String what) {
        return shared.jdbc()
                .sql("select count(*) from " + what)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    @Test
    void endAsInOneGo() {
        playNights();

        assertThat(counted("ruler.waited where reason = 'cap'"))
                .as("inclusions that had to wait")
                .isPositive();
        assertThat(counted("ruler.action where kind = 'registry' and outcome = 'taken'"))
                .isPositive();
    }

    @Test
    void endAsInOneGoWithFewCallsADay() {
        for (var world : List.of(inOneGo, shared)) {
            world.jdbc().sql("update ruler.policy set calls_a_day = 4").update();
        }

        playNights();

        assertThat(counted("ruler.action where reason = 'capacity'"))
                .as("calls that nobody had time for")
                .isPositive();
    }
}
