package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.StepKind;
import io.regua.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The plan is the nights to come: what it says today is what they record. */
class PlanStoreTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    @Test
    void saysWhatTheNightsWillDo() {
        var world = new World();
        for (var day = -51; day <= -21; day += 6) {
            world.owe(Character.toString(1_000 + day), MON_2026_03_02.plusDays(day));
        }
        world.night(MON_2026_03_02.minusDays(14));
        world.night(MON_2026_03_02.minusDays(1));
        var known = world.recorded();

        var planned = planned(world);
        for (var night = 0; night < 30; night++) {
            world.night(MON_2026_03_02.plusDays(night));
        }

        var recorded = world.recorded().stream()
                .filter(line -> !known.contains(line))
                .map(PlanStoreTest::withoutReason)
                .toList();
        assertThat(planned).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(recorded);
    }

    /** A was called on Tuesday the 10th; its registry comes before the reminder of B, which that call covers. */
    @Test
    void remembersWhatWasSaidWhenALegalStepComesFirst() {
        var world = new World();
        world.owe("A", MON_2026_03_02);
        world.owe("B", MON_2026_03_02.plusDays(6));
        for (var night = 0; night < 10; night++) {
            world.night(MON_2026_03_02.plusDays(night));
        }
        var known = world.recorded();

        var planned = planned(world, MON_2026_03_02.plusDays(10));
        for (var night = 10; night < 80; night++) {
            world.night(MON_2026_03_02.plusDays(night));
        }

        assertThat(planned)
                .contains("2026-03-12,A,registry,taken", "2026-03-16,B,reminder,covered")
                .containsExactlyInAnyOrderElementsOf(world.recorded().stream()
                        .filter(line -> !known.contains(line))
                        .map(PlanStoreTest::withoutReason)
                        .toList());
    }

    /** The ruler is for first delays: when B is late as well, it is for neither, and A was spoken to before. */
    @Test
    void saysWhenADebtWillLeaveItsRuler() {
        var world = new World();
        world.jdbc()
                .sql("update ruler.ruler_version set profiles = '{first_time}' where state = 'published'")
                .update();
        world.owe("A", MON_2026_03_02);
        world.owe("B", MON_2026_03_02.plusDays(20));
        world.night(MON_2026_03_02);
        var debt = world.jdbc()
                .sql("select receivable_id from receivables.v_owed where due_on = '2026-03-22'")
                .query(Long.class)
                .single();

        var foreseen = world.plans().foresee(1, debt, MON_2026_03_02.plusDays(1));
        for (var night = 1; night < 40; night++) {
            world.night(MON_2026_03_02.plusDays(night));
        }

        var leaves = foreseen.waits().getLast();
        assertThat(leaves.why()).isEqualTo(Why.of("leaves_ruler").with("from", String.valueOf(leaves.on())));
        assertThat(leaves.step()).isNull();
        assertThat(leaves.until()).isNull();
        assertThat(foreseen.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.on()).isBefore(leaves.on()));
        assertThat(world.jdbc()
                        .sql("select count(*) from ruler.position where receivable_id = ?")
                        .param(debt)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(world.recorded().stream()
                        .filter(line -> line.contains(",B,"))
                        .map(line -> LocalDate.parse(line.substring(0, 10))))
                .containsExactlyElementsOf(
                        foreseen.steps().stream().map(PlannedStep::on).toList());
    }

    /** The letter goes out when the bureau has listed the debt, and it is known already that it never will. */
    @Test
    void saysWhichNightFindsThatAStepCannotCome() {
        var world = new World();
        world.jdbc()
                .sql("update ruler.step set anchor_fact = 'listed' where step_key = 'notice_letter'")
                .update();
        world.owe("A", MON_2026_03_02);
        world.night(MON_2026_03_02);
        var debt = world.jdbc()
                .sql("select receivable_id from receivables.v_owed")
                .query(Long.class)
                .single();
        world.jdbc()
                .sql("insert into ruler.completion (customer_id, receivable_id, step_key, cycle, fact, at)"
                        + " values (1, ?, 'registry', 1, 'failed', '2026-03-02')")
                .param(debt)
                .update();

        var wait = world.plans()
                .foresee(1, debt, MON_2026_03_02.plusDays(1))
                .waits()
                .getLast();
        for (var night = 1; night < 30; night++) {
            world.night(MON_2026_03_02.plusDays(night));
        }

        assertThat(wait.why()).isEqualTo(Why.of("cannot_come"));
        assertThat(wait.step()).isEqualTo(new Named("notice_letter", StepKind.NOTICE_LETTER));
        assertThat(world.recorded())
                .contains(wait.on() + ",A,registry,taken,due", wait.on() + ",A,notice_letter,waited,cannot_come");
    }

    private static List<String> planned(World world) {
        return planned(world, MON_2026_03_02);
    }

    /** As {@link World#recorded} has it, without the reason. */
    private static List<String> planned(World world, LocalDate from) {
        var names = world.jdbc()
                .sql("select id, number from receivables.contract")
                .query((row, n) -> Map.entry(row.getLong(1), String.valueOf(row.getString(2))))
                .list();
        var ids = names.stream().map(Map.Entry::getKey).toList();
        var plan = world.plans().plan(1, ids, from);
        return names.stream()
                .flatMap(name -> plan.getOrDefault(name.getKey(), List.of()).stream()
                        .map(step -> String.join(
                                ",",
                                String.valueOf(step.on()),
                                name.getValue(),
                                step.stepKey(),
                                step.outcome().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static String withoutReason(String line) {
        return line.substring(0, line.lastIndexOf(','));
    }

    /** To plan the statement takes ten times as long as to run it. */
    @Test
    void isPlannedByTheServerOnceForAll() throws SQLException {
        var connection = TestDatabase.fresh().dataSource().getConnection();
        try (var database = new SingleConnectionDataSource(connection, true)) {
            var world = new World(database);
            world.founded();
            world.owe("A", MON_2026_03_02.minusDays(5));
            world.refresh(MON_2026_03_02);
            var id = world.jdbc()
                    .sql("select id from receivables.receivable")
                    .query(Long.class)
                    .single();

            var mode = world.transactions().execute(status -> {
                for (var i = 0; i < 12; i++) {
                    assertThat(world.plans().plan(1, List.of(id), MON_2026_03_02))
                            .isNotEmpty();
                }
                return world.jdbc()
                        .sql("show plan_cache_mode")
                        .query(String.class)
                        .single();
            });

            assertThat(world.jdbc().sql("""
                            select generic_plans || ' kept, ' || custom_plans || ' made anew'
                            from pg_prepared_statements
                            where statement like '%journey as (%'""").query(String.class).list()).containsExactly("12 kept, 0 made anew");
            assertThat(mode).isEqualTo("auto");
        }
    }

    @Test
    void hasNothingForADebtThatIsHeldOrUnknown() {
        var world = new World();
        world.owe("held", MON_2026_03_02.minusDays(5));
        world.hold("held", MON_2026_03_02.minusDays(5));
        world.refresh(MON_2026_03_02);
        world.night(MON_2026_03_02.plusDays(5));

        var all = LongStream.range(0, 1_000).boxed().toList();

        assertThat(world.plans().plan(1, all, MON_2026_03_02)).isEmpty();
    }

    @Test
    void hasNothingForADebtThatWaitsWithoutADate() {
        var world = new World();
        world.jdbc().sql("delete from ruler.step where version_id = 900").update();
        world.jdbc().sql("""
                        insert into ruler.step (version_id, seq, step_key, kind, offset_days, offset_unit, when_late)
                        values (900, 1, 'registry', 'registry', 10, 'calendar', 'supersede'),
                          (900, 2, 'task', 'task', 11, 'calendar', 'take')""").update();
        world.owe("A", MON_2026_03_02.minusDays(10));
        world.night(MON_2026_03_02);
        assertThat(world.recorded()).containsExactly("2026-03-02,A,registry,waited,nobody_told");

        assertThat(planned(world, MON_2026_03_02.plusDays(1))).isEmpty();
        world.night(MON_2026_03_02.plusDays(1));
        assertThat(world.recorded()).hasSize(1);
    }
}
