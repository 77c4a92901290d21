package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.desk.DeskWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a person on a day. */
class WorkStoreTest {

    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    private JdbcClient jdbc;

    @BeforeEach
    void world() {
        DataSource source = DeskWorld.built().dataSource();
        jdbc = JdbcClient.create(source);
        jdbc.sql("delete from ruler.action").update();
        jdbc.sql("delete from ruler.position").update();
    }

    private void step(String key, String kind, LocalDate on) {
        jdbc.sql("""
                        insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq,
                          kind, business_date, outcome, reason, facts)
                        values (:customer, :debt, :key, 1, :creditor, 9009, 3, :kind, :on, 'taken', 'due', '{}')""")
                .param("customer", DeskWorld.HELENA)
                .param("debt", DeskWorld.HELENAS_FIRST)
                .param("creditor", DeskWorld.CASA_VIVA)
                .param("key", key)
                .param("kind", kind)
                .param("on", on)
                .update();
        position(on, null);
    }

    private void position(LocalDate last, @Nullable String waiting) {
        jdbc.sql("""
                        insert into ruler.position (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq,
                          next_on, waiting, last_taken_on)
                        values (:debt, :customer, :creditor, 9009, 1, 4,
                          case when cast(:waiting as text) is null then date '2027-01-04' end, :waiting, :last)
                        on conflict (customer_id, receivable_id) do update
                        set last_taken_on = excluded.last_taken_on, waiting = excluded.waiting, next_on = excluded.next_on,
                          next_seq = excluded.next_seq + 1""")
                .param("customer", DeskWorld.HELENA)
                .param("debt", DeskWorld.HELENAS_FIRST)
                .param("creditor", DeskWorld.CASA_VIVA)
                .param("waiting", waiting)
                .param("last", last)
                .update();
    }

    private List<String> work(LocalDate day) {
        return jdbc.sql("select kind || ' ' || code as work from ruler.work_on(:day, 10, false, array[9001::bigint])")
                .param("day", day)
                .query((row, n) -> row.getString("work"))
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, true", // Monday
        "2026-11-23, 2026-11-27, true", // Friday, the fifth business day
        "2026-11-23, 2026-11-29, true", // over the weekend
        "2026-11-23, 2026-11-30, false",
        "2026-11-28, 2026-12-04, true", // taken late on a Saturday: counts with Monday
        "2026-11-28, 2026-12-07, false",
        "2026-02-13, 2026-02-23, true", // Friday before Carnival: Monday and Tuesday are no business days
        "2026-02-13, 2026-02-24, false",
    })
    void aCallWaitsFiveBusinessDays(LocalDate called, LocalDate day, boolean waits) {
        step("call", "call", called);

        assertThat(work(day).isEmpty()).isNotEqualTo(waits);
    }

    @Test
    void thePolicySaysHowLongACallWaits() {
        jdbc.sql("update ruler.policy set call_business_days = 1").update();
        step("call", "call", MON_2026_11_23);

        assertThat(work(MON_2026_11_23)).containsExactly("call due");
        assertThat(work(MON_2026_11_23.plusDays(1))).isEmpty();
    }

    @Test
    void aLaterStepEndsTheCallAndASkippedOneDoesNot() {
        step("call", "call", MON_2026_11_23);
        position(MON_2026_11_23, null);
        assertThat(work(MON_2026_11_23.plusDays(2))).containsExactly("call due");

        position(MON_2026_11_23.plusDays(2), null);
        assertThat(work(MON_2026_11_23.plusDays(2))).isEmpty();
    }

    @Test
    void aHeldDebtIsNotCalledUntilTheHoldEnds() {
        step("call", "call", MON_2026_11_23);
        jdbc.sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on, reason, placed_by)
                        values (77, :customer, :creditor, :debt, 'promise', date '2026-11-23', date '2026-11-24', 'x', 'x')""")
                .params(Map.of(
                        "customer", DeskWorld.HELENA,
                        "creditor", DeskWorld.CASA_VIVA,
                        "debt", DeskWorld.HELENAS_FIRST))
                .update();

        assertThat(work(MON_2026_11_23.plusDays(1))).isEmpty();
        assertThat(work(MON_2026_11_23.plusDays(2))).containsExactly("call due");
    }

    @ParameterizedTest
    @CsvSource({
        "9301, , 9001, false",
        ", 9201, 9001, false",
        ", , 9001, false",
        ", , , false",
        ", 9202, 9001, true",
        "9302, , 9001, true"
    })
    void aHoldKeepsTheCallWhateverItIsFor(
            @Nullable Long debt, @Nullable Long contract, @Nullable Long creditor, boolean waits) {
        step("call", "call", MON_2026_11_23);
        jdbc.sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, receivable_id, contract_id, kind, from_on, reason, placed_by)
                        values (78, :customer, :creditor, :debt, :contract, 'legal', date '2026-11-23', 'x', 'x')""")
                .param("customer", DeskWorld.HELENA)
                .param("creditor", creditor)
                .param("debt", debt)
                .param("contract", contract)
                .update();

        assertThat(work(MON_2026_11_23).isEmpty()).isNotEqualTo(waits);
        assertThat(jdbc.sql("select count(*) from receivables.v_hold where receivable_id = 9301")
                        .query(Long.class)
                        .single())
                .isEqualTo(waits ? 0 : 1);
    }

    @Test
    void aTaskWaitsUntilItIsDoneHoweverLong() {
        step("hand_over", "legal_handover", MON_2026_11_23);
        assertThat(work(MON_2026_11_23.plusDays(200))).containsExactly("task legal_handover");

        jdbc.sql("""
                        insert into ruler.task_done (customer_id, receivable_id, step_key, cycle, done_on, done_by)
                        values (9101, 9301, 'hand_over', 1, date '2026-11-25', 'ana')""").update();
        assertThat(work(MON_2026_11_23.plusDays(200))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody_told, true",
        "anchor, true",
        "prerequisite, true",
        "cannot_come, true",
        "stopped, true",
        "not_released, false",
        "held, false",
        "time_barred, false",
        "finished, false"
    })
    void aDebtWhoseRulerIsStuckForItsOwnSakeWaitsForAPerson(String waiting, boolean shown) {
        position(MON_2026_11_23, waiting);

        assertThat(work(MON_2026_11_23)).isEqualTo(shown ? List.of("blocked " + waiting) : List.of());
    }

    @Test
    void tellsWhetherMoreLiesBelow() {
        step("call", "call", MON_2026_11_23);

        assertThat(whole(1)).isTrue();
        assertThat(whole(0)).isFalse();
    }

    private boolean whole(int newest) {
        return jdbc.sql("select ruler.work_is_whole(:day, :newest, true, '{}')")
                .param("day", MON_2026_11_23)
                .param("newest", newest)
                .query(Boolean.class)
                .single();
    }
}
