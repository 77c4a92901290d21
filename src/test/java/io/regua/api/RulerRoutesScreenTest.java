package io.regua.api;

import static io.regua.api.Calls.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.creditors.Creditors;
import io.regua.ruler.Rehearsing;
import io.regua.testing.Rehearsed;
import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class RulerRoutesScreenTest {

    /** For a product that nobody sells here: what is published in a test drives no other test's debts. */
    private static final String NOBODY = """
            "priority": 9000, "audience": {"products": ["sold nowhere"]}""";

    private static final String STEPS = """
            "steps": [
              {"kind": "reminder", "offsetDays": -3, "channels": ["email"]},
              {"kind": "call", "key": "first_call", "offsetDays": 8, "gapDays": 1, "minAmount": "100.00"},
              {"kind": "registry", "offsetDays": 30, "requires": "first_call", "requiresDays": 60, "optional": true}]""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private Calls calls;

    @BeforeEach
    void program() {
        calls = new Calls(mvc, house);
        calls.portfolio();
    }

    @Test
    void draftsReadsAndPublishesAVersion() {
        var ruler = added("Furniture by program");
        var draft = calls.get("/api/rulers/{id}/versions/1", ruler).exchange();
        assertThat(Calls.<List<String>>read(draft, "$.steps[*].key"))
                .containsExactly("reminder_1", "first_call", "registry_1");
        assertThat(Calls.<Map<String, Object>>read(draft, "$.steps[1]"))
                .containsEntry("minAmount", "100.00")
                .containsEntry("gapDays", 1)
                .containsEntry("amountOf", "customer")
                .containsEntry("whenLate", "take");
        assertThat(Calls.<String>read(draft, "$.steps[2].requires")).isEqualTo("first_call");
        assertThat(Calls.<String>read(draft, "$.state")).isEqualTo("draft");

        var published =
                calls.post("/api/rulers/" + ruler + "/versions/1/publish", """
                {"note": "first", "version": 0}""").exchange();

        assertThat(published).hasStatusOk();
        assertThat(Calls.<String>read(published, "$.published.state")).isEqualTo("published");
        assertThat(Calls.<List<String>>read(published, "$.warnings[*].code")).containsExactly("unknown_product");
        var next = calls.post("/api/rulers/" + ruler + "/versions", "{" + NOBODY + "," + STEPS + "}")
                .exchange();
        assertThat(next).hasStatus(201);
        assertThat(Calls.<Integer>read(next, "$.number")).isEqualTo(2);
        assertThat(Calls.<List<String>>read(next, "$.steps[*].key"))
                .as("steps without a key are new ones")
                .containsExactly("reminder_2", "first_call", "registry_2");
        var one = calls.get("/api/rulers/{id}", ruler).exchange();
        assertThat(Calls.<List<String>>read(one, "$.versions[*].state")).containsExactly("draft", "published");
        var all = calls.get("/api/rulers").exchange();
        assertThat(Calls.<List<String>>read(all, "$[*].name")).contains("Standard", "Furniture by program");
    }

    @Test
    void takesInstallmentsOfAgreementsWithoutLegalSteps() {
        var usual = calls.get("/api/rulers/{id}/versions/1", added("Sales by program"))
                .exchange();
        var draft = calls.post("/api/rulers", """
                        {"name": "Agreements by program", "audience": {"debts": "both", "products": ["sold nowhere"]}, %s}""".formatted(STEPS)).exchange();
        var path = "/api/rulers/" + Calls.<Integer>read(draft, "$.ruler") + "/versions/1/publish";
        var refused = calls.post(path, "{\"note\": \"first\", \"version\": 0}").exchange();

        assertThat(Calls.<String>read(usual, "$.audience.debts")).isEqualTo("sales");
        assertThat(Calls.<String>read(draft, "$.audience.debts")).isEqualTo("both");
        assertThat(refused).hasStatus(422);
        assertThat(Calls.<List<String>>read(refused, "$.errors[*].code")).contains("agreement_listed");
    }

    @Test
    void rehearsesADraft() {
        var ruler = added("Rehearsed by program");
        var path = "/api/rulers/" + ruler + "/versions/1/rehearsals";

        var asked = calls.post(path, """
                {"days": 60}""").exchange();

        assertThat(asked).hasStatus(202);
        assertThat(Calls.<String>read(asked, "$.state")).isEqualTo("running");
        assertThat(Calls.<Integer>read(asked, "$.days")).isEqualTo(60);
        var id = Calls.<Integer>read(asked, "$.id");
        Rehearsed.all(jdbc, house.getBean(Rehearsing.class));
        var done = calls.get(path + "/" + id).exchange();
        assertThat(Calls.<String>read(done, "$.state")).isEqualTo("done");
        assertThat(Calls.<Integer>read(done, "$.draft.receivables")).isZero();
        assertThat(Calls.<String>read(done, "$.draft.cost")).isEqualTo("0.00");
        assertThat(calls.get(path + "/7")).hasStatus(404);
        assertThat(calls.post(path, """
                        {"days": 7}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("rehearsal_nights");
    }

    @Test
    void tellsAllObjectionsInOneAnswer() {
        var refused = calls.post("/api/rulers", """
                        {"name": "Refused by program", "priority": 0,
                         "steps": [{"kind": "task", "offsetDays": -1},
                                   {"kind": "call", "anchor": "later", "offsetDays": 800}]}""").exchange();

        assertThat(refused).hasStatus(422);
        assertThat(Calls.<String>read(refused, "$.code")).isEqualTo("ruler_refused");
        assertThat(Calls.<List<Map<String, String>>>read(refused, "$.errors"))
                .containsExactly(
                        error("priority", "out_of_range", "from 1 to 9999"),
                        error(
                                "steps[0].offsetDays",
                                "before_due_only_contacts",
                                "before the due date there are contacts only"),
                        error("steps[1].anchor", "not_an_earlier_step", "later is no step that comes before"),
                        error("steps[1].offsetDays", "out_of_range", "from 0 to 730"));
    }

    @Test
    void tellsWhatCannotBeRead() {
        var unread = calls.post("/api/rulers", """
                        {"name": "Unread", "audience": {"profiles": ["often"], "creditor": [1]},
                         "steps": [{"kind": "letter", "channels": "sms", "offsetDays": 1.5}], "color": "red"}""").exchange();

        assertThat(unread).hasStatus(400);
        assertThat(Calls.<List<String>>read(unread, "$.errors[*].field"))
                .containsExactlyInAnyOrder(
                        "audience.profiles",
                        "audience.creditor",
                        "steps[0].kind",
                        "steps[0].channels",
                        "steps[0].offsetDays",
                        "color");
    }

    @Test
    void whatTheLawForbidsIsNotPublished() {
        var ruler = added("Registry first", """
                "steps": [{"kind": "registry", "offsetDays": 10}]""");

        var refused =
                calls.post("/api/rulers/" + ruler + "/versions/1/publish", """
                {"note": "now", "moving": "phase_in"}""").exchange();

        assertThat(refused).hasStatus(422);
        assertThat(Calls.<List<String>>read(refused, "$.errors[*].code"))
                .containsExactly("out_of_range", "nobody_told");
        assertThat(Calls.<List<String>>read(refused, "$.errors[*].field")).containsExactly("perNight", "steps[0].kind");
        assertThat(calls.post("/api/rulers/" + ruler + "/versions/1/publish", """
                        {"note": "now", "version": 5}"""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("overtaken");
    }

    @Test
    void triesADraftAndLetsTheChampionStay() {
        var ruler = added("Tried by program");
        publish(ruler, 1);
        assertThat(calls.post("/api/rulers/" + ruler + "/versions", "{" + NOBODY + "," + STEPS + "}"))
                .hasStatus(201);

        var begun = calls.post("/api/rulers/" + ruler + "/trials", """
                {"challenger": 2, "challengerPercent": 30, "holdOutPercent": 10, "note": "try"}""").exchange();

        assertThat(begun).hasStatus(201);
        int trial = read(begun, "$.id");
        assertThat(calls.get("/api/rulers/{id}", ruler))
                .bodyJson()
                .extractingPath("$.trial.challengerPercent")
                .isEqualTo(30);
        var end = "/api/rulers/" + ruler + "/trials/" + trial + "/end";
        assertThat(calls.post("/api/rulers/1/trials/" + trial + "/end", "{\"stays\": \"champion\"}"))
                .hasStatus(404);
        assertThat(calls.post(end, "{\"stays\": \"champion\", \"moving\": \"now\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stays")
                .isEqualTo("champion");
        assertThat(calls.post(end, "{\"stays\": \"champion\"}")).hasStatus(422);
        assertThat(calls.post("/api/rulers/" + ruler + "/trials", """
                        {"challenger": 9, "challengerPercent": 30, "note": "try"}""")).hasStatus(404);
    }

    @Test
    void releasesACreditorToLegalAndTakesItBack() {
        var creditor =
                house.getBean(Creditors.class).named(Calls.AURORA).orElseThrow().id();
        jdbc.sql("delete from ruler.legal_release where creditor_id = ?")
                .param(creditor)
                .update();
        var path = "/api/legal-releases/" + creditor;
        assertThat(calls.get(path)).hasStatus(404);

        assertThat(put(path, "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.inclusionsANight")
                .isEqualTo(500);
        assertThat(put(path, "{\"inclusionsANight\": 300}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(put(path, "{\"inclusionsANight\": 200, \"version\": 0}")).hasStatus(409);
        assertThat(put(path, "{\"inclusionsANight\": 0}")).hasStatus(400);
        assertThat(mvc.put()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(calls.stranger()))
                .hasStatus(404);
        assertThat(mvc.delete().uri(path).with(Calls.program())).hasStatusOk();
        assertThat(mvc.delete().uri(path).with(Calls.program())).hasStatus(404);
    }

    @Test
    void aStrangerSeesRulersForAllAndChangesNone() {
        var own = calls.post("/api/rulers", """
                        {"name": "Only Aurora", "audience": {"creditors": [%d]}}""".formatted(house.getBean(Creditors.class)
                        .named(Calls.AURORA)
                        .orElseThrow()
                        .id()))
                .exchange();
        int ruler = read(own, "$.ruler");

        assertThat(mvc.get().uri("/api/rulers/1").with(calls.stranger())).hasStatusOk();
        assertThat(mvc.get().uri("/api/rulers/{id}", ruler).with(calls.stranger()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/rulers/{id}/versions/1", ruler).with(calls.stranger()))
                .hasStatus(404);
        assertThat(calls.post(calls.stranger(), "/api/rulers/" + ruler + "/versions/1/publish", "{\"note\": \"n\"}"))
                .hasStatus(404);
        assertThat(calls.post(calls.stranger(), "/api/rulers/1/versions", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .contains("only_your_creditors", "not_yours");
    }

    @Test
    void objectsInTheLanguageOfTheProgram() {
        var refused = mvc.post()
                .uri("/api/rulers")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "pt-BR")
                .content("{\"name\": \"x\", \"priority\": 0}")
                .with(Calls.program())
                .exchange();

        assertThat(Calls.<List<String>>read(refused, "$.errors[*].message")).containsExactly("de 1 a 9999");
    }

    private int added(String name) {
        return added(name, STEPS);
    }

    private int added(String name, String steps) {
        var added = calls.post("/api/rulers", "{\"name\": \"" + name + "\"," + NOBODY + "," + steps + "}")
                .exchange();
        assertThat(added).hasStatus(201);
        return read(added, "$.ruler");
    }

    private void publish(int ruler, int number) {
        assertThat(calls.post("/api/rulers/" + ruler + "/versions/" + number + "/publish", "{\"note\": \"because\"}"))
                .hasStatusOk();
    }

    private MvcTestResult put(String path, String json) {
        return mvc.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(Calls.program())
                .exchange();
    }

    private static Map<String, String> error(String field, String code, String message) {
        return Map.of("field", field, "code", code, "message", message);
    }
}
