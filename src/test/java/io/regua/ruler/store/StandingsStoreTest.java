package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.CustomerStanding.AtCreditor;
import io.regua.ruler.Standing;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One customer on the standard ruler, whose debt is due on Monday, 5 October 2026, and whom nights walk along. */
class StandingsStoreTest {

    private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
    private static final LocalDate TUE_2026_10_13 = LocalDate.of(2026, 10, 13);
    private static final LocalDate WED_2026_10_14 = LocalDate.of(2026, 10, 14);
    private static final LocalDate THU_2026_10_15 = LocalDate.of(2026, 10, 15);
    private static final LocalDate TUE_2026_10_20 = LocalDate.of(2026, 10, 20);
    private static final LocalDate WED_2026_10_21 = LocalDate.of(2026, 10, 21);

    private World world;

    @BeforeEach
    void aDebt() {
        world = new World();
        world.owe("sofa", MON_2026_10_05);
    }

    private void nightsUntil(LocalDate last) {
        for (var day = MON_2026_10_05.minusDays(5); !day.isAfter(last); day = day.plusDays(1)) {
            world.night(day);
        }
    }

    private void policy(int tolerance, String blocksFrom) {
        world.jdbc()
                .sql("update creditors.creditor set standing_tolerance_days = ?, standing_blocks_from = ?")
                .params(tolerance, blocksFrom)
                .update();
    }

    private void mark(String kind, LocalDate from) {
        world.jdbc()
                .sql(
                        "insert into customers.mark (id, customer_id, kind, from_on, charges_run, stops_ruler, stops_calls,"
                                + " stops_registry, placed_by, placed_at)"
                                + " values (1, 1, ?, ?, false, true, true, true, 'ana', now())")
                .params(kind, from)
                .update();
    }

    private AtCreditor on(LocalDate date) {
        return new StandingRows(world.jdbc())
                .of(1, CreditorScope.EVERYTHING, date)
                .getFirst();
    }

    private String standing(LocalDate date) {
        var at = on(date);
        return at.standing().code() + " " + at.why() + " " + (at.sinceOn() == null ? "-" : at.sinceOn());
    }

    @Test
    void isActiveByDefaultAlsoWhenLate() {
        assertThat(standing(MON_2026_10_05)).isEqualTo("active nothing_late -");
        assertThat(standing(TUE_2026_10_20)).isEqualTo("active within_tolerance -");
        assertThat(on(TUE_2026_10_20).daysLate()).isEqualTo(15);
    }

    @Test
    void tellsTheWorstOfManyCustomersAtOnce() {
        nightsUntil(WED_2026_10_14);
        var rows = new StandingRows(world.jdbc());

        assertThat(rows.worst(List.of(1L, 2L), CreditorScope.EVERYTHING, WED_2026_10_14))
                .containsOnlyKeys(1L)
                .containsEntry(1L, on(WED_2026_10_14));
        assertThat(rows.worst(List.of(1L), CreditorScope.only(List.of(77L)), WED_2026_10_14))
                .isEmpty();
    }

    @Test
    void isRemindedOnceSomebodyTalkedAboutIt() {
        nightsUntil(WED_2026_10_14);

        assertThat(standing(TUE_2026_10_13.minusDays(1))).isEqualTo("active_reminded within_tolerance 2026-10-02");
        assertThat(standing(WED_2026_10_14)).isEqualTo("active_reminded within_tolerance " + TUE_2026_10_13);
    }

    @Test
    void isReviewedBeyondTheTolerance() {
        assertThat(standing(WED_2026_10_21)).isEqualTo("under_review beyond_tolerance " + WED_2026_10_21);
        policy(3, "registry");
        assertThat(standing(TUE_2026_10_13)).isEqualTo("under_review beyond_tolerance " + MON_2026_10_05.plusDays(4));
    }

    @Test
    void isBlockedFromTheRegistryOnUntilTheDebtIsPaid() {
        nightsUntil(THU_2026_10_15);

        assertThat(standing(THU_2026_10_15)).isEqualTo("blocked registry " + THU_2026_10_15);
        assertThat(standing(WED_2026_10_14)).startsWith("active_reminded");

        world.pay("sofa", THU_2026_10_15);
        assertThat(standing(THU_2026_10_15)).isEqualTo("active nothing_late -");
    }

    @Test
    void isBlockedOnlyByTheStepTheCreditorChose() {
        nightsUntil(THU_2026_10_15);

        policy(15, "extrajudicial");
        assertThat(on(THU_2026_10_15).standing()).isEqualTo(Standing.ACTIVE_REMINDED);
        policy(15, "never");
        assertThat(on(WED_2026_10_21).standing()).isEqualTo(Standing.UNDER_REVIEW);
    }

    @Test
    void isReviewedByPeopleWhoseCircumstancesSay() {
        mark("in_court", MON_2026_10_05);

        assertThat(standing(MON_2026_10_05)).isEqualTo("under_review mark_in_court " + MON_2026_10_05);
        world.jdbc().sql("update customers.mark set kind = 'elderly'").update();
        assertThat(standing(MON_2026_10_05)).isEqualTo("active nothing_late -");
    }

    @Test
    void countsADisputedDebtForNothing() {
        world.hold("sofa", TUE_2026_10_13);

        assertThat(standing(WED_2026_10_21)).isEqualTo("active nothing_late -");
        assertThat(standing(TUE_2026_10_13.minusDays(1))).isEqualTo("active within_tolerance -");
    }

    @Test
    void isToldOnlyToWhoSeesTheCreditor() {
        assertThat(new StandingRows(world.jdbc()).of(1, CreditorScope.only(List.of(77L)), MON_2026_10_05))
                .isEmpty();
    }
}
