package io.regua.ruler.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.RulerFigures;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
class PublishScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    DataSource source;

    @Autowired
    RulerFigures figures;

    private RulersWorld world;

    @BeforeEach
    void world() {
        world = RulersWorld.in(source);
    }

    private MockMvcRequestBuilder get(String path) {
        return mvc.get().uri(path).with(as(users, "manager"));
    }

    private MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path).with(as(users, "manager"));
    }

    private MockMvcRequestBuilder changing(long ruler, String path) {
        return post("/rulers/" + ruler + path).param("version", String.valueOf(world.revision(ruler)));
    }

    /** A ruler with a live version and a draft whose registry comes on day 10. */
    private long drafted(long id, String name) {
        world.live(id, name);
        assertThat(post("/rulers/" + id + "/draft")).hasStatus3xxRedirection();
        assertThat(changing(id, "/draft/steps/registry")
                        .param("offsetDays", "10")
                        .param("gapDays", "2"))
                .hasStatus3xxRedirection();
        return id;
    }

    @Test
    void tellsWhatChangesAndHowManyDebtsItConcerns() {
        var id = drafted(26_050, "To be published");
        world.debtOn(id);

        assertThat(get("/rulers/26050/publish"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Publish version 2",
                        "25 days after",
                        "10 days after",
                        "Count the debts under way",
                        "They stay");
        assertThat(get("/rulers/26050/publish?count=true"))
                .bodyText()
                .contains("One debt is under way on versions published before.");
    }

    @Test
    void publishesAndMovesTheDebts() {
        var id = drafted(26_051, "Published");
        world.debtOn(id);

        assertThat(changing(id, "/publish")
                        .param("note", "Registry on day 10")
                        .param("moving", "phase")
                        .param("perNight", "500"))
                .hasRedirectedUrl("/rulers/26051")
                .flash()
                .containsEntry("success", "ruler.done.published");
        assertThat(figures.moves(id)).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(1);
            assertThat(move.to()).isEqualTo(2);
            assertThat(move.perNight()).isEqualTo(500);
        });
        assertThat(get("/rulers/26051?count=true"))
                .bodyText()
                .contains(
                        "Version 2 is live since",
                        "Registry on day 10",
                        "From version 1 to version 2",
                        "500 a night, ordered by manager",
                        "0 moved, 1 to go",
                        "retired",
                        "what changed since version 1");
        assertThat(get("/rulers/26051?version=1")).hasStatusOk().bodyText().contains("is retired", "25 days after");
    }

    @Test
    void asksForANoteAndForANumberToPhaseIn() {
        var id = drafted(26_052, "Without a note");

        assertThat(changing(id, "/publish")
                        .param("note", " ")
                        .param("moving", "phase")
                        .param("perNight", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Is needed.", "From 1 to 1000000.");
        assertThat(changing(id, "/publish")
                        .param("note", "x")
                        .param("moving", "phase")
                        .param("perNight", "many"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number, please.", "value=\"many\"");
    }

    @Test
    void showsWhatStandsInTheWay() {
        var id = drafted(26_053, "Blocked");
        assertThat(changing(id, "/draft/steps/call/remove")).hasStatus3xxRedirection();
        assertThat(changing(id, "/draft/steps/reminder/remove")).hasStatus3xxRedirection();

        assertThat(get("/rulers/26053/publish"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "In the way of publishing",
                        "A legal step needs a contact after the due date before it",
                        "disabled");
        assertThat(changing(id, "/publish").param("note", "All the same").param("moving", "stay"))
                .hasStatus(422)
                .bodyText()
                .contains("In the way of publishing");
    }

    @Test
    void publishesNothingThatSomebodyElseChangedMeanwhile() {
        var id = drafted(26_054, "Overtaken");

        assertThat(post("/rulers/26054/publish")
                        .param("version", "0")
                        .param("note", "x")
                        .param("moving", "stay"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else changed this in the meantime.", "Registry request: days: 25 → 10 (manager)");
        assertThat(world.revision(id)).isPositive();
    }

    @Test
    void knowsNothingToPublishWithoutADraft() {
        world.live(26_055, "No draft");

        assertThat(get("/rulers/26055/publish")).hasStatus(404);
        assertThat(mvc.get().uri("/rulers/26055/publish").with(as(users, "auditor")))
                .hasStatus(403);
    }

    @Test
    void triesTheDraftOnAPartOfTheCustomersAndEndsTheTrial() {
        var id = drafted(26_056, "Tried");

        assertThat(get("/rulers/26056")).bodyText().contains("No trial runs.");
        assertThat(get("/rulers/26056/trial")).hasStatusOk().bodyText().contains("Version 1 stays the champion");
        assertThat(changing(id, "/trial")
                        .param("challengerPercent", "95")
                        .param("holdOutPercent", "60")
                        .param("note", ""))
                .hasStatus(422)
                .bodyText()
                .contains("From 0 to 90.", "From 0 to 50.", "Is needed.");
        assertThat(changing(id, "/trial")
                        .param("challengerPercent", "30")
                        .param("holdOutPercent", "10")
                        .param("note", "Is day 10 better?"))
                .hasRedirectedUrl("/rulers/26056");
        assertThat(get("/rulers")).bodyText().contains("Trial: 30% on the challenger, 10% without optional steps");
        assertThat(get("/rulers/26056?count=true"))
                .bodyText()
                .contains("Champion, version 1", "Challenger, version 2", "60%", "30%", "10%", "End the trial");
        assertThat(get("/rulers/26056/trial/end")).hasStatusOk().bodyText().contains("Which version stays?");
        assertThat(post("/rulers/26056/trial/end").param("stays", "challenger").param("moving", "now"))
                .hasRedirectedUrl("/rulers/26056");
        assertThat(get("/rulers/26056")).bodyText().contains("Version 2 is live since", "No trial runs.");
        assertThat(get("/rulers/26056/trial/end")).hasStatus(404);
    }

    @Test
    void comparesAHoldOutGroupWithoutADraft() {
        world.live(26_057, "Held out");

        assertThat(get("/rulers/26057/trial")).hasStatusOk().bodyText().contains("There is no draft to try");
        assertThat(post("/rulers/26057/trial")
                        .param("version", "-1")
                        .param("holdOutPercent", "x")
                        .param("note", "y"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number, please.");
        assertThat(post("/rulers/26057/trial")
                        .param("version", "-1")
                        .param("holdOutPercent", "20")
                        .param("note", "y"))
                .hasRedirectedUrl("/rulers/26057");
        assertThat(get("/rulers/26057/trial/end")).bodyText().contains("gets optional steps again");
        assertThat(post("/rulers/26057/trial/end")).hasRedirectedUrl("/rulers/26057");
    }
}
