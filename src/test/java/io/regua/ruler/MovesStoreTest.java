package io.regua.ruler;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.store.World;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovesStoreTest {

    private static final LocalDate MON_2026_11_02 = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);

    private final World world = new World();
    private final Moves moves = Fronts.moves(world.moves(), world.positions(), world.transactions(), 1);

    /** Three debts that were called, and one that nothing has happened to; then a second version is published. */
    @BeforeEach
    void twoVersions() {
        for (var debt : List.of("A", "B", "C")) {
            world.owe(debt, MON_2026_11_02.plusDays(14));
        }
        world.owe("D", MON_2026_11_02.plusDays(60));
        for (var day = MON_2026_11_02; day.isBefore(TUE_2026_11_24.plusDays(1)); day = day.plusDays(1)) {
            world.night(day);
        }
        world.jdbc()
                .sql("update ruler.ruler_version set state = 'retired' where id = 900")
                .update();
        world.jdbc().sql("""
                        insert into ruler.ruler_version
                          (id, ruler_id, number, state, created_by, published_by, published_at, priority)
                        values (901, 900, 2, 'published', 'marcos', 'marcos', now(), 1)""").update();
        world.jdbc().sql("""
                        insert into ruler.step (version_id, seq, step_key, kind, offset_days, offset_unit, gap_days)
                        values (901, 1, 'early', 'reminder', 1, 'calendar', 0),
                          (901, 2, 'reminder', 'reminder', 5, 'business', 0),
                          (901, 3, 'letter', 'reminder', 9, 'calendar', 1),
                          (901, 4, 'registry', 'registry', 20, 'calendar', 2)""").update();
    }

    private void wanted(@Nullable Integer perNight) {
        world.jdbc()
                .sql("insert into ruler.move (id, from_version_id, to_version_id, per_night, asked_by, asked_at)"
                        + " values (1, 900, 901, ?, 'marcos', now())")
                .param(perNight)
                .update();
    }

    private List<String> positions() {
        return world.jdbc().sql("""
                        select c.number || ' ' || p.version_id || ' ' || s.step_key || ' ' || p.next_on
                        from ruler.position as p
                        join receivables.receivable as r on r.id = p.receivable_id
                        join receivables.contract as c on c.id = r.contract_id
                        left join ruler.step as s on s.version_id = p.version_id and s.seq = p.next_seq
                        order by 1""").query((row, n) -> row.getString(1)).list();
    }

    @Test
    void resumesAfterTheLastStepThatTheNewVersionKnows() {
        assertThat(positions())
                .containsExactly(
                        "A 900 registry 2026-11-26",
                        "B 900 registry 2026-11-26",
                        "C 900 registry 2026-11-26",
                        "D 900 courtesy 2027-01-04");
        wanted(null);

        assertThat(moves.goOn(WED_2026_11_25)).isEqualTo(4);

        // "early" comes before the reminder that was taken already: it is never met.
        assertThat(positions())
                .containsExactly(
                        "A 901 letter 2026-11-25",
                        "B 901 letter 2026-11-25",
                        "C 901 letter 2026-11-25",
                        "D 901 early 2027-01-05");
        assertThat(moves.underWay()).isEmpty();
        assertThat(world.jdbc()
                        .sql("select moved from ruler.move")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void phasesInSoManyANightAndNoMoreWhenTheNightRunsAgain() {
        wanted(2);

        assertThat(moves.goOn(TUE_2026_11_24)).isEqualTo(2);
        assertThat(moves.goOn(TUE_2026_11_24)).isZero();
        assertThat(positions()).filteredOn(line -> line.contains(" 901 ")).hasSize(2);
        assertThat(moves.goOn(WED_2026_11_25)).isEqualTo(2);
        assertThat(positions()).allMatch(line -> line.contains(" 901 "));
        assertThat(moves.goOn(WED_2026_11_25.plusDays(1))).isZero();
        assertThat(moves.underWay()).isEmpty();
    }

    @Test
    void aPhasedMoveWaitsForItsNights() {
        wanted(2);

        moves.goOnWithoutWaiting(TUE_2026_11_24);

        assertThat(positions()).allMatch(line -> line.contains(" 900 "));
    }

    @Test
    void findsTheRulerOfDebtsThatHadNone() {
        world.jdbc()
                .sql("update ruler.ruler_version set customer_kinds = '{legal_entity}' where id in (2, 3, 901)")
                .update();
        world.owe("E", MON_2026_11_02.plusDays(70));
        world.refresh(TUE_2026_11_24);
        assertThat(positions()).noneMatch(line -> line.startsWith("E"));

        world.jdbc()
                .sql("update ruler.ruler_version set customer_kinds = null where id = 901")
                .update();
        moves.goOnWithoutWaiting(TUE_2026_11_24);

        assertThat(positions()).anyMatch(line -> line.startsWith("E 901 early"));
    }

    @Test
    void leavesADebtHeldThatIsHeld() {
        world.hold("A", TUE_2026_11_24);
        world.night(TUE_2026_11_24.plusDays(2));
        wanted(null);

        moves.goOn(TUE_2026_11_24.plusDays(2));

        assertThat(world.jdbc()
                        .sql("select waiting || ' ' || next_seq from ruler.position where waiting = 'held'")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("held 3");
    }

    @Test
    void catchesUpOnTheNewVersionWhenTheNightsSinceThePublishingWereMissed() {
        wanted(null);
        var tue = TUE_2026_11_24.plusDays(14);

        moves.goOn(tue);
        for (var night = 0; night < 3; night++) {
            world.night(tue.plusDays(night));
        }

        assertThat(world.recorded().stream().filter(line -> line.compareTo("2026-11-25") > 0))
                .containsExactly(
                        "2026-12-08,A,letter,taken,late",
                        "2026-12-08,B,letter,covered,today",
                        "2026-12-08,C,letter,covered,today",
                        "2026-12-10,A,registry,taken,due",
                        "2026-12-10,B,registry,taken,due",
                        "2026-12-10,C,registry,taken,due");
    }
}
