package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.creditors.Pauses;
import io.regua.intake.rules.Expectation;
import io.regua.ruler.Rulers;
import io.regua.team.CreditorScope;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two creditors, one of which must send a file every day. Today is Saturday, 21 November 2026. */
class FeedsStoreTest {

    private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);
    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final String HEADER = "customer_tax_id,customer_name,contract_number,installment,due_date,amount\n";

    private ImportFixture house;
    private long viva;
    private long norte;

    @BeforeEach
    void open() {
        house = new ImportFixture();
        viva = house.creditor("viva", false);
        norte = house.creditor("norte", false);
        house.imported(HEADER + "529.982.247-25,Ana,V-1,1,2026-11-23,100.00\n", "native", viva);
        house.imported(HEADER + "111.444.777-35,Bia,N-1,1,2026-11-23,100.00\n", "native", norte);
        house.jdbc
                .sql("update intake.batch set created_at = created_at - interval '3 days'")
                .update();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Feeds feeds() {
        return house.get(Feeds.class);
    }

    private List<String> expect(String name, @Nullable String mapping, @Nullable String pattern) {
        var everyDay =
                new Expectation(EnumSet.allOf(DayOfWeek.class), false, LocalTime.of(8, 0), LocalDate.of(2026, 11, 1));
        return feeds().expect(new NewFeed(viva, name, mapping, pattern, everyDay), ImportFixture.ACTOR);
    }

    private List<Long> paused() {
        return house.get(Pauses.class).inForce().stream()
                .map(pause -> pause.creditorId())
                .toList();
    }

    private List<String> taken(LocalDate night) {
        house.get(Rulers.class).advance(night);
        return house.jdbc
                .sql("select c.number || ' ' || a.step_key from ruler.action as a"
                        + " join receivables.receivable as r on r.id = a.receivable_id"
                        + " join receivables.contract as c on c.id = r.contract_id"
                        + " where a.outcome = 'taken' order by 1")
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void aNightWithAMissingFileTakesNoStepForThatCreditorAndAllForTheOthers() {
        expect("daily portfolio", "native", null);

        assertThat(feeds().check(SAT_2026_11_21)).isEqualTo(new FeedsChecked(1, 0));
        assertThat(taken(SAT_2026_11_21)).isEmpty();
        assertThat(taken(LocalDate.of(2026, 11, 23))).containsExactly("N-1 courtesy");
        assertThat(house.get(Rulers.class).leftOut(LocalDate.of(2026, 11, 23)))
                .singleElement()
                .satisfies(left -> assertThat(left.creditorId()).isEqualTo(viva))
                .satisfies(left -> assertThat(left.due()).isEqualTo(1))
                .satisfies(left -> assertThat(left.facts()).contains("daily portfolio", "2026-11-20"));
        assertThat(house.count("ruler.position where waiting is null")).isEqualTo(2);
    }

    @Test
    void theFileThatComesLetsTheCreditorGoOnAndTheNextNightCatchesUp() {
        expect("daily portfolio", "native", null);
        feeds().check(SAT_2026_11_21);
        taken(LocalDate.of(2026, 11, 23));

        house.imported(HEADER + "529.982.247-25,Ana,V-1,1,2026-11-23,100.00\n", "native", viva);

        assertThat(paused()).isEmpty();
        assertThat(feeds().check(SUN_2026_11_22)).isEqualTo(new FeedsChecked(0, 0));
        assertThat(taken(LocalDate.of(2026, 11, 23))).containsExactly("N-1 courtesy", "V-1 courtesy");
    }

    @Test
    void aSecondLookChangesNothing() {
        expect("daily portfolio", "native", null);
        feeds().check(SAT_2026_11_21);

        assertThat(feeds().check(SAT_2026_11_21)).isEqualTo(new FeedsChecked(0, 0));
        assertThat(paused()).containsExactly(viva);
        assertThat(house.count("creditors.pause")).isEqualTo(1);
        assertThat(house.count("journal.entry where code = 'creditor_paused'")).isEqualTo(1);
    }

    @Test
    void aManagerLetsItGoOnUntilADate() {
        expect("daily portfolio", "native", null);
        feeds().check(SAT_2026_11_21);

        feeds().goOn(
                        viva,
                        SUN_2026_11_22,
                        "they sent the figures by mail",
                        CreditorScope.EVERYTHING,
                        ImportFixture.ACTOR);

        assertThat(paused()).isEmpty();
        assertThat(feeds().check(SUN_2026_11_22)).isEqualTo(new FeedsChecked(0, 0));
        assertThat(feeds().check(LocalDate.of(2026, 11, 23))).isEqualTo(new FeedsChecked(1, 0));
    }

    @Test
    void aManagerLetsItGoOnUntilTheNextFileAndTheOneAfterItIsMissedAgain() {
        expect("daily portfolio", "native", null);
        feeds().check(SAT_2026_11_21);
        feeds().goOn(viva, null, "their system is down", CreditorScope.EVERYTHING, ImportFixture.ACTOR);
        assertThat(feeds().check(LocalDate.of(2026, 11, 25))).isEqualTo(new FeedsChecked(0, 0));

        house.jdbc
                .sql("update intake.feed_waiver set waived_at = waived_at - interval '1 hour'")
                .update();
        house.imported(HEADER + "529.982.247-25,Ana,V-1,1,2026-11-23,100.00\n", "native", viva);

        assertThat(feeds().check(SUN_2026_11_22)).isEqualTo(new FeedsChecked(0, 0));
        assertThat(feeds().check(LocalDate.of(2026, 11, 23))).isEqualTo(new FeedsChecked(1, 0));
    }

    @Test
    void goingOnIsForThoseWhoSeeTheCreditor() {
        expect("daily portfolio", "native", null);
        feeds().check(SAT_2026_11_21);

        feeds().goOn(viva, null, "not mine", CreditorScope.only(Set.of(norte)), ImportFixture.ACTOR);

        assertThat(paused()).containsExactly(viva);
    }

    @Test
    void knowsItsFileByItsNameAndWhoseDebtsItBrought() {
        expect("portfolio", null, "test*.csv");
        expect("payments", null, "pay_ments-?.csv");

        assertThat(feeds().all(CreditorScope.EVERYTHING))
                .extracting(standing -> standing.feed().name() + " " + standing.lastFile())
                .containsExactly("payments null", "portfolio test.csv");

        house.imported("creditor," + HEADER + "norte,111.444.777-35,Bia,N-2,1,2026-11-23,100.00\n", "native", null);
        feeds().check(SAT_2026_11_21);
        assertThat(paused()).containsExactly(viva);
        house.imported("creditor," + HEADER + "viva,529.982.247-25,Ana,V-2,1,2026-11-23,100.00\n", "native", null);
        assertThat(feeds().all(CreditorScope.EVERYTHING))
                .filteredOn(standing -> standing.missingOn() == null)
                .extracting(standing -> standing.feed().name())
                .containsExactly("portfolio");
    }

    @Test
    void aFileNoLongerExpectedHoldsNobodyBack() {
        expect("daily portfolio", "native", null);
        feeds().check(SAT_2026_11_21);
        var feed = feeds().all(CreditorScope.EVERYTHING).getFirst().feed();

        feeds().setActive(feed.id(), false, CreditorScope.EVERYTHING, ImportFixture.ACTOR);

        assertThat(paused()).isEmpty();
    }

    @Test
    void saysEverythingThatSpeaksAgainstAFeed() {
        expect("daily portfolio", "native", null);
        var never = new Expectation(Set.<DayOfWeek>of(), false, LocalTime.NOON, SAT_2026_11_21);

        assertThat(feeds().expect(new NewFeed(viva, "daily portfolio", null, null, never), ImportFixture.ACTOR))
                .containsExactly("name_taken", "file_unsaid", "days_missing");
        assertThat(feeds().expect(new NewFeed(viva, " ", "no-such", null, never), ImportFixture.ACTOR))
                .containsExactly("name_missing", "mapping_unknown", "days_missing");
    }

    @Test
    void aNightOfThePastThatIsPlayedAgainIsJudgedAsOfToday() {
        expect("daily portfolio", "native", null);
        feeds().check(SAT_2026_11_21);

        assertThat(feeds().check(LocalDate.of(2026, 11, 10))).isEqualTo(new FeedsChecked(0, 0));
        assertThat(paused()).containsExactly(viva);
    }
}
