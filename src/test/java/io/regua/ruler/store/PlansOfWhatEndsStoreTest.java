package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.rules.Told.Wait;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds, marks and tiers end by themselves on a day that is known: the plan counts on it as the nights do. */
class PlansOfWhatEndsStoreTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
    private static final long A = 65;

    private final World world = new World();

    /** The call falls due on the 10th, the registry on the 12th. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-10 call, 2026-03-12 registry",
        "2026-03-10, 2026-03-10 reminder, 2026-03-12 registry",
        "2026-03-12, 2026-03-10 reminder, 2026-03-13 registry",
        "2026-03-15, 2026-03-10 reminder, 2026-03-16 registry"
    })
    void aMarkThatEnds(LocalDate until, String call, String registry) {
        world.owe("A", MON_2026_03_02);
        mark(until);
        world.night(LocalDate.of(2026, 2, 16));

        var foreseen = foreseenAndDone(MON_2026_03_02);

        assertThat(foreseen.steps().stream().map(step -> step.on() + " " + kind(step.kind())))
                .contains(call, registry);
        assertThat(foreseen.waits())
                .filteredOn(wait -> wait.why().code().equals("stopped"))
                .hasSize(until.getDayOfMonth() < 12 ? 0 : 1)
                .allSatisfy(wait -> assertThat(wait.until()).isEqualTo(until));
    }

    private static String kind(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** It waits for the end of the mark already. */
    @Test
    void aMarkThatEndsWhileItIsWaitedFor() {
        world.owe("A", MON_2026_03_02);
        mark(LocalDate.of(2026, 3, 20));
        for (var night = 0; night < 15; night++) {
            world.night(MON_2026_03_02.plusDays(night));
        }

        var foreseen = foreseenAndDone(MON_2026_03_02.plusDays(15));

        assertThat(foreseen.looksOn()).isEqualTo("2026-03-21");
    }

    /** The end of the first hold has a night look again, which finds the second; at the end of that it is the mark. */
    @Test
    void aMarkThatOutlivesTwoHolds() {
        world.owe("A", MON_2026_03_02);
        mark(LocalDate.of(2026, 3, 31));
        for (var night = 0; night < 15; night++) {
            world.night(MON_2026_03_02.plusDays(night));
        }
        hold(LocalDate.of(2026, 3, 20));
        hold(LocalDate.of(2026, 3, 25));

        var foreseen = foreseenAndDone(MON_2026_03_02.plusDays(15));

        assertThat(foreseen.looksOn()).isEqualTo("2026-03-21");
        assertThat(foreseen.waits().stream()
                        .filter(Wait::written)
                        .map(wait -> "%s %s to %s".formatted(wait.why().code(), wait.on(), wait.until())))
                .containsExactly("held 2026-03-21 to 2026-03-25", "stopped 2026-03-26 to 2026-03-31");
    }

    /** When the first contact after the due date comes, a ruler is for the customer only as long as his tier lasts. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-20", "2026-02-26", "2026-03-02", "2026-03-20"})
    void aTierThatEnds(LocalDate until) {
        onlyForTier("A");
        world.jdbc().sql("""
                        insert into customers.assessment (id, customer_id, tier, by_hand, reason, assessed_on, valid_until, assessed_by,
                          assessed_at)
                        values (1, 1, 'A', true, 'known for years', '2026-02-16', ?, 'ana', now())""").param(until).update();
        world.owe("A", MON_2026_03_02);
        world.night(LocalDate.of(2026, 2, 16));

        var foreseen = foreseenAndDone(LocalDate.of(2026, 2, 17));

        assertThat(foreseen.waits().getLast().why().code())
                .isEqualTo(until.getMonthValue() < 3 || until.getDayOfMonth() < 3 ? "leaves_ruler" : "finished");
    }

    /** No ruler is for a customer who was late twice in a month; when the hold ends that is over. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-27", "2026-03-10", "2026-03-20", "2026-05-20"})
    void aHoldOfADebtOnNoRuler(LocalDate until) {
        world.jdbc().sql("update receivables.profile_policy set months = 1").update();
        world.jdbc()
                .sql("update ruler.ruler_version set profiles = '{first_time}' where state = 'published'")
                .update();
        world.owe("A", LocalDate.of(2026, 2, 16));
        world.owe("B", LocalDate.of(2026, 2, 2));
        world.pay("B", LocalDate.of(2026, 2, 20));
        hold(until);
        world.night(LocalDate.of(2026, 2, 21));
        assertThat(world.jdbc()
                        .sql("select count(*) from ruler.position")
                        .query(Long.class)
                        .single())
                .isZero();

        var foreseen = foreseenAndDone(LocalDate.of(2026, 2, 22));

        assertThat(foreseen.looksOn()).isEqualTo(until.plusDays(1));
        assertThat(foreseen.steps().isEmpty()).isEqualTo(until.getMonthValue() == 2);
    }

    /** The same of a customer who was late once and broke a promise once. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-27", "2026-03-10", "2026-05-20"})
    void aHoldOfADebtOnNoRulerForABrokenPromise(LocalDate until) {
        world.jdbc().sql("update receivables.profile_policy set months = 1").update();
        world.jdbc()
                .sql("update ruler.ruler_version set profiles = '{first_time}' where state = 'published'")
                .update();
        world.owe("A", LocalDate.of(2026, 2, 16));
        world.jdbc()
                .sql("insert into receivables.broken_promise (promise_id, customer_id, creditor_id, broken_on)"
                        + " values (1, 1, 1, '2026-02-03')")
                .update();
        hold(until);
        world.night(LocalDate.of(2026, 2, 21));
        assertThat(world.jdbc()
                        .sql("select count(*) from ruler.position")
                        .query(Long.class)
                        .single())
                .isZero();

        var foreseen = foreseenAndDone(LocalDate.of(2026, 2, 22));

        assertThat(foreseen.looksOn()).isEqualTo(until.plusDays(1));
        assertThat(foreseen.steps().isEmpty()).isEqualTo(until.getMonthValue() == 2);
    }

    /** Reminded before it was due, it leaves its ruler while a hold lasts, and is taken in again when the hold ends. */
    @Test
    void aDebtThatComesBackToItsRuler() {
        world.jdbc().sql("update receivables.profile_policy set months = 1").update();
        world.jdbc()
                .sql("update ruler.ruler_version set profiles = '{first_time}' where state = 'published'")
                .update();
        world.owe("A", LocalDate.of(2026, 3, 2));
        world.owe("B", LocalDate.of(2026, 2, 23));
        LocalDate.of(2026, 2, 16).datesUntil(MON_2026_03_02).forEach(world::night);
        hold(LocalDate.of(2026, 4, 20));

        var foreseen = foreseenAndDone(MON_2026_03_02);

        assertThat(foreseen.waits().stream().map(wait -> wait.why().code()))
                .startsWith("leaves_ruler")
                .endsWith("finished");
        assertThat(foreseen.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.on()).isAfter("2026-04-20"));
    }

    private void onlyForTier(String tier) {
        world.jdbc()
                .sql("update ruler.ruler_version set tiers = array[?] where state = 'published'")
                .param(tier)
                .update();
    }

    private void mark(LocalDate until) {
        world.jdbc().sql("""
                        insert into customers.mark (id, customer_id, kind, from_on, until_on, charges_run, stops_ruler,
                          stops_calls, stops_registry, placed_by, placed_at)
                        values (1, 1, 'over_indebted_or_ill', '2026-02-02', ?, true, false, true, true, 'ana', now())""").param(until).update();
    }

    private void hold(LocalDate until) {
        world.jdbc().sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on, reason, placed_by)
                        values (nextval('receivables.hold_seq'), 1, 1, ?, 'dispute', '2026-02-02', ?, ?, 'ana')""").params(A, until, "until " + until).update();
    }

    /** What is foreseen for A; the nights then do that for all debts, and put off what was to be put off. */
    private PlanRows.Foreseen foreseenAndDone(LocalDate from) {
        var known = world.recorded();
        var foreseen = world.plans().foresee(1, A, from);
        for (var night = from; night.isBefore(from.plusDays(120)); night = night.plusDays(1)) {
            releaseEnded(night);
            world.night(night);
        }
        assertThat(Stream.concat(
                        foreseen.steps().stream()
                                .map(step -> "%s,A,%s,%s,%s"
                                        .formatted(
                                                step.on(),
                                                step.stepKey(),
                                                step.outcome().code(),
                                                step.reason())),
                        foreseen.waits().stream().filter(Wait::written).map(PlansOfWhatEndsStoreTest::waited)))
                .containsExactlyInAnyOrderElementsOf(recordedOfA(known));
        return foreseen;
    }

    private static String waited(Wait wait) {
        var step = wait.step();
        return "%s,A,%s,waited,%s"
                .formatted(
                        wait.on(),
                        step == null ? "none" : step.stepKey(),
                        wait.why().code());
    }

    private List<String> recordedOfA(List<String> known) {
        return world.recorded().stream()
                .filter(line -> line.contains(",A,") && !known.contains(line))
                .toList();
    }

    private void releaseEnded(LocalDate night) {
        world.jdbc()
                .sql("update receivables.hold set released_at = now(), released_by = 'ana', released_on = ?"
                        + " where released_at is null and until_on < ?")
                .params(night, night)
                .update();
        world.jdbc()
                .sql("insert into receivables.inbox_changed (receivable_id, customer_id)"
                        + " select receivable_id, customer_id from receivables.hold where released_on = ?")
                .param(night)
                .update();
    }
}
