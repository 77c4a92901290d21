package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two thousand customers meet a trial: 30 % its challenger, 20 % go without optional steps, and nobody changes sides.
 */
class TrialArmsStoreTest {

    private static final LocalDate MON_2026_11_02 = LocalDate.of(2026, 11, 2);
    private static final int CUSTOMERS = 2_000;
    private static final Map<String, Integer> PERCENT = Map.of("challenger", 30, "hold_out", 20, "champion", 50);

    private static World world;
    private static Map<Long, String> atFirst;
    private static Map<Long, String> atLast;

    @BeforeAll
    static void threeWeeksOfATrial() {
        world = tried();
        world.night(MON_2026_11_02);
        atFirst = arms(world);
        for (var night = 1; night < 21; night++) {
            if (night == 7) {
                owe(world, 100_000, MON_2026_11_02.plusDays(9));
            }
            world.night(MON_2026_11_02.plusDays(night));
        }
        atLast = arms(world);
    }

    /** A trial of one ruler whose courtesy is optional; every customer owes one debt. */
    private static World tried() {
        var world = new World();
        world.jdbc()
                .sql("update ruler.step set optional = step_key = 'courtesy' where version_id = 900")
                .update();
        world.jdbc().sql("""
                        insert into ruler.ruler_version
                          (id, ruler_id, number, state, created_by, published_by, published_at, priority, role)
                        values (901, 900, 2, 'published', 'marcos', 'marcos', now(), 1, 'challenger')""").update();
        world.jdbc().sql("""
                        insert into ruler.step (version_id, seq, step_key, kind, offset_days, offset_unit, gap_days)
                        values (901, 1, 'early', 'reminder', 1, 'calendar', 0)""").update();
        world.jdbc().sql("""
                        insert into ruler.trial
                          (id, ruler_id, challenger_percent, hold_out_percent, started_on, started_by)
                        values (1, 900, 30, 20, ?, 'marcos')""").param(MON_2026_11_02).update();
        world.jdbc()
                .sql("insert into customers.customer (id, kind, name) select g, 'individual', 'C' || g"
                        + " from generate_series(1001, 1000 + ?) as g")
                .param(CUSTOMERS)
                .update();
        owe(world, 0, MON_2026_11_02.plusDays(3));
        return world;
    }

    /** One debt more for everybody. */
    private static void owe(World world, int above, LocalDate dueOn) {
        world.jdbc().sql("""
                        with sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          select id + :above, id, 1, 'C' || (id + :above) from customers.customer where id > 1000
                          returning id, customer_id
                        ), owed as (
                          insert into receivables.receivable
                            (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                          select id, customer_id, 1, id, 1, :due, 100, 100 from sold returning id, customer_id
                        )
                        insert into receivables.inbox_changed select id, customer_id from owed""").param("above", above).param("due", dueOn).update();
    }

    private static Map<Long, String> arms(World world) {
        var arms = new TreeMap<Long, String>();
        world.jdbc()
                .sql("select customer_id, arm from ruler.assignment where trial_id = 1")
                .query(row -> {
                    arms.put(row.getLong("customer_id"), row.getString("arm"));
                });
        return arms;
    }

    private static long count(String sql) {
        return world.jdbc().sql(sql).query(Long.class).single();
    }

    /** Four standard deviations: one trial in 16,000 would be further off. */
    @Test
    void theSidesAreAsLargeAsWanted() {
        assertThat(atFirst).hasSize(CUSTOMERS);
        PERCENT.forEach((arm, percent) -> {
            var expected = CUSTOMERS * percent / 100;
            var deviation = Math.sqrt(CUSTOMERS * percent / 100.0 * (100 - percent) / 100);
            var found = atFirst.values().stream().filter(arm::equals).count();
            assertThat((double) found).as(arm).isBetween(expected - 4 * deviation, expected + 4 * deviation);
        });
    }

    @Test
    void nobodyChangesSidesAndAFurtherDebtIsOnTheSameOne() {
        assertThat(atLast).isEqualTo(atFirst);
        assertThat(count("select count(*) from ruler.position as p"
                        + " join ruler.assignment as a on a.customer_id = p.customer_id"
                        + " where (a.arm = 'challenger') <> (p.version_id = 901)"
                        + " or (a.arm = 'hold_out') <> (p.held_out_in is not null)"))
                .isZero();
        assertThat(count("select count(*) from ruler.position")).isEqualTo(2 * CUSTOMERS);
    }

    /** The hash is of customer and trial: another database with the same customers draws the same. */
    @Test
    void theDrawIsTheSameAnywhere() {
        var other = tried();
        other.night(MON_2026_11_02);

        assertThat(arms(other)).isEqualTo(atFirst);
    }

    @Test
    void whoIsHeldOutMeetsNoOptionalStep() {
        var held = "from ruler.action as a join ruler.assignment as s on s.customer_id = a.customer_id"
                + " where s.arm = 'hold_out'";
        assertThat(count("select count(*) " + held + " and step_key = 'courtesy' and outcome <> 'skipped'"))
                .isZero();
        assertThat(count("select count(*) " + held + " and step_key = 'courtesy' and reason = 'hold_out'"))
                .isPositive();
        assertThat(count("select count(*) " + held + " and step_key = 'reminder' and outcome = 'taken'"))
                .isPositive();
        assertThat(count("select count(*) from ruler.action as a join ruler.assignment as s"
                        + " on s.customer_id = a.customer_id"
                        + " where s.arm = 'champion' and step_key = 'courtesy' and outcome in ('taken', 'covered')"))
                .isPositive();
        assertThat(count("select count(*) from ruler.action as a join ruler.assignment as s"
                        + " on s.customer_id = a.customer_id where s.arm <> 'hold_out' and reason = 'hold_out'"))
                .isZero();
    }

    /** Told during the first trial, so that the second does not draw for it; paid and taken back in between, or not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoWasHeldOutInATrialThatEndedIsNotInTheNext(boolean comesBack) {
        var other = new World();
        other.jdbc()
                .sql("update ruler.step set optional = step_key = 'call' where version_id = 900")
                .update();
        other.owe("A", MON_2026_11_02);
        begin(other, 1);
        other.jdbc()
                .sql("insert into ruler.assignment values (1, 1, 'hold_out', ?)")
                .param(MON_2026_11_02)
                .update();
        nights(other, 0, 8);
        assertThat(other.recorded()).last().asString().endsWith(",A,reminder,taken,due");
        assertThat(heldOut(other)).isTrue();

        other.jdbc()
                .sql("update ruler.trial set ended_on = ?, ended_by = 'ana'")
                .param(MON_2026_11_02)
                .update();
        begin(other, 2);
        if (comesBack) {
            other.pay("A", MON_2026_11_02.plusDays(8));
            other.refresh(MON_2026_11_02.plusDays(8));
            other.reverse("A");
        }
        nights(other, 9, 9);

        assertThat(other.recorded()).last().asString().endsWith(",A,call,taken,due");
        assertThat(heldOut(other)).isFalse();
    }

    private static void begin(World world, int trial) {
        world.jdbc().sql("""
                        insert into ruler.trial
                          (id, ruler_id, challenger_percent, hold_out_percent, started_on, started_by)
                        values (?, 900, 30, 20, ?, 'marcos')""").params(trial, MON_2026_11_02).update();
    }

    private static void nights(World world, int first, int last) {
        for (var night = first; night <= last; night++) {
            world.night(MON_2026_11_02.plusDays(night));
        }
    }

    private static boolean heldOut(World world) {
        return world.jdbc()
                .sql("select held_out_in is not null from ruler.position")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
