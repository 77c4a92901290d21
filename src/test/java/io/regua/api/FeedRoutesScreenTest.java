package io.regua.api;

import static io.regua.api.Calls.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.intake.Feeds;
import io.regua.intake.NewFeed;
import io.regua.journal.Actor;
import io.regua.testing.WholeHouse;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The everyday feed as programs see it. */
@WholeHouse
class FeedRoutesScreenTest {

    private static final String OPERATIONS = "operation,contract_number,installment,amount,operation_reference\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private BusinessDates dates;

    private Calls calls;
    private FeedWorld world;

    @BeforeEach
    void portfolio() {
        calls = new Calls(mvc, house);
        world = new FeedWorld(house);
    }

    private List<Map<String, Object>> items(String path) {
        return read(calls.get(path).exchange(), "$.items[?(@.creditor == '" + FeedWorld.CODE + "')]");
    }

    /** The id of a decision that somebody has to make: a change of what is paid. */
    private int decision(String amount) {
        return decisionOf("change,AF-1,1," + amount + ",");
    }

    private int decisionOf(String line) {
        var file = world.takeIn(OPERATIONS + line + "\n", false);
        var found = items("/api/decisions?import=" + file);
        assertThat(found).hasSize(1);
        return (int) Objects.requireNonNull(found.getFirst().get("id"));
    }

    @Test
    void tellsWhatFilesLeftToPeopleAndKeepsWhatIsOnRecord() {
        var id = decision("71.00");

        assertThat(calls.get("/api/decisions/" + id))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.operation", is -> is.assertThat().isEqualTo("change"))
                .hasPathSatisfying("$.said.amount", is -> is.assertThat().isEqualTo("71.00"))
                .hasPathSatisfying("$.code", is -> is.assertThat().isEqualTo("already_paid"))
                .hasPathSatisfying("$.state", is -> is.assertThat().isEqualTo("pending"));
        assertThat(calls.post("/api/decisions/" + id + "/keep", "{}")).hasStatus(400);
        for (var time = 1; time <= 2; time++) {
            assertThat(calls.post("/api/decisions/" + id + "/keep", """
                            {"reason": "paid at the counter"}"""))
                    .hasStatusOk()
                    .bodyJson()
                    .hasPathSatisfying("$.state", is -> is.assertThat().isEqualTo("kept"))
                    .hasPathSatisfying("$.reason", is -> is.assertThat().isEqualTo("paid at the counter"));
        }
        assertThat(items("/api/decisions?state=pending&size=200"))
                .noneMatch(each -> Objects.equals(each.get("id"), id));
    }

    @Test
    void saysInWordsWhatNobodyCanOverrule() {
        var id = decisionOf("return,AF-1,2,5000.00,NC-AF-1");

        var refused = calls.post("/api/decisions/" + id + "/accept", """
                {"reason": "the shop says so"}""").exchange();

        assertThat(refused).hasStatus(409);
        List<Map<String, String>> errors = read(refused, "$.errors");
        assertThat(errors).first().satisfies(error -> {
            assertThat(error.get("code")).isEqualTo("return_above_open");
            assertThat(error.get("message")).startsWith("The credit note of 5000.00 is more than the");
        });
    }

    @Test
    void hidesDecisionsOfOtherCreditors() {
        var id = decision("73.00");

        assertThat(mvc.get().uri("/api/decisions/" + id).with(calls.stranger())).hasStatus(404);
        assertThat(calls.post(calls.stranger(), "/api/decisions/" + id + "/keep", """
                        {"reason": "none of mine"}"""))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/decisions?size=200").with(calls.stranger()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(calls.get("/api/decisions?state=open")).hasStatus(400);
    }

    @Test
    void comparesFullLists() {
        var file = world.takeIn(FeedWorld.HEADER + """
                617.340.295-52,Iara Feeds,AF-1,2016-05-10,2,2016-07-11,100.00,,,
                617.340.298-03,Dora Feeds,AF-2,2016-05-10,1,2016-06-10,100.00,,,
                """, true);

        assertThat(items("/api/full-lists?size=200"))
                .filteredOn(each -> Objects.equals(each.get("importId"), (int) file))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("missing", 1).containsEntry("state", "done"));
        assertThat(items("/api/missing?import=" + file))
                .singleElement()
                .satisfies(each ->
                        assertThat(each).containsEntry("contractNumber", "AF-1").containsEntry("installment", 3));
        assertThat(mvc.get().uri("/api/missing").with(calls.stranger()))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        world.takeIn(FeedWorld.HEADER + """
                617.340.295-52,Iara Feeds,AF-1,2016-05-10,2,2016-07-11,100.00,,,
                617.340.295-52,Iara Feeds,AF-1,2016-05-10,3,2016-08-10,100.00,,,
                617.340.298-03,Dora Feeds,AF-2,2016-05-10,1,2016-06-10,100.00,,,
                """, true);
        assertThat(items("/api/missing?import=" + file)).isEmpty();
    }

    @Test
    void tellsWhichFilesAreExpectedAndHowTheyStand() {
        var daily = NewFeed.everyDay(
                world.creditor(), "Daily of the API", "daily-*.csv", false, LocalTime.of(18, 0), dates.today());
        house.getBean(Feeds.class).expect(daily, Actor.SYSTEM);

        assertThat(items("/api/feeds?size=200"))
                .filteredOn(each -> Objects.equals(each.get("name"), "Daily of the API"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.get("namePattern")).isEqualTo("daily-*.csv");
                    assertThat(each.get("state")).isIn("arrived", "missing");
                    assertThat(each.get("weekdays"))
                            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                            .hasSize(7);
                });
    }

    @Test
    void walksAListByKey() {
        decision("74.00");
        decision("75.00");

        var first = calls.get("/api/decisions?size=1").exchange();
        List<Integer> one = read(first, "$.items[*].id");
        int next = read(first, "$.next");
        List<Integer> two =
                read(calls.get("/api/decisions?size=1&after=" + next).exchange(), "$.items[*].id");

        assertThat(one).hasSize(1).containsExactly(next);
        assertThat(two).hasSize(1).allMatch(id -> id > next);
        assertThat(calls.get("/api/decisions?size=0")).hasStatus(400);
        assertThat(calls.get("/api/decisions?file=1")).hasStatus(400);
    }
}
