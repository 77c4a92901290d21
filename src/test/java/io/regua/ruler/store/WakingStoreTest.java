package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Debts that wait without a date go on once what they wait for is there, though nothing of theirs has changed. */
class WakingStoreTest {

    private static final LocalDate TUE_2026_11_17 = LocalDate.of(2026, 11, 17);
    private static final LocalDate THU_2026_11_19 = LocalDate.of(2026, 11, 19);

    private final World world = new World();

    /** A debt that was called and whose registry comes on the 19th. */
    @BeforeEach
    void called() {
        world.owe("A", LocalDate.of(2026, 11, 9));
        world.night(LocalDate.of(2026, 11, 16));
        world.night(TUE_2026_11_17);
    }

    private List<String> since(LocalDate day) {
        return world.recorded().stream()
                .filter(line -> line.compareTo(day.toString()) >= 0)
                .toList();
    }

    @Test
    void theRegistryWaitsUntilItsCreditorIsReleased() {
        world.jdbc().sql("delete from ruler.legal_release").update();
        world.night(THU_2026_11_19);
        world.night(THU_2026_11_19.plusDays(1));
        assertThat(since(THU_2026_11_19)).containsExactly("2026-11-19,A,registry,waited,not_released");

        world.jdbc()
                .sql("insert into ruler.legal_release (creditor_id, released_on, released_by) values (1, ?, 'marcos')")
                .param(THU_2026_11_19)
                .update();
        world.night(THU_2026_11_19.plusDays(2));

        assertThat(since(THU_2026_11_19)).contains("2026-11-21,A,registry,taken,late");
    }

    @Test
    void theRegistryWaitsWhileAMarkStopsItAndNoLonger() {
        world.jdbc()
                .sql("insert into customers.mark (id, customer_id, kind, from_on, until_on, charges_run, stops_ruler,"
                        + " stops_calls, stops_registry, placed_by) values (1, 1, 'hardship', ?, ?, true, false, false,"
                        + " true, 'ana')")
                .params(TUE_2026_11_17, THU_2026_11_19.plusDays(4))
                .update();
        for (var night = 0; night <= 4; night++) {
            world.night(THU_2026_11_19.plusDays(night));
        }
        assertThat(since(THU_2026_11_19)).containsExactly("2026-11-19,A,registry,waited,stopped");

        world.night(THU_2026_11_19.plusDays(5));

        assertThat(since(THU_2026_11_19)).contains("2026-11-24,A,registry,taken,late");
    }

    @Test
    void soManyInclusionsANightTheRestOnALaterOne() {
        world.owe("B", LocalDate.of(2026, 11, 10));
        world.night(TUE_2026_11_17);
        world.night(LocalDate.of(2026, 11, 18));
        world.jdbc()
                .sql("update ruler.legal_release set inclusions_a_night = 1")
                .update();

        world.night(LocalDate.of(2026, 11, 23));
        world.night(LocalDate.of(2026, 11, 24));

        assertThat(since(THU_2026_11_19))
                .containsExactly(
                        "2026-11-23,A,registry,taken,late",
                        "2026-11-23,B,registry,waited,cap",
                        "2026-11-24,B,registry,taken,late");
    }
}
