package io.regua.ruler.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
class DraftScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    DataSource source;

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
        return post("/rulers/" + ruler + "/draft" + path).param("version", String.valueOf(world.revision(ruler)));
    }

    /** A ruler with a live version and a draft that says the same. */
    private long drafted(long id, String name) {
        world.live(id, name);
        assertThat(post("/rulers/" + id + "/draft")).hasRedirectedUrl("/rulers/" + id + "/draft");
        return id;
    }

    @Test
    void beginsTheNextVersionWithWhatTheLiveOneSays() {
        var id = drafted(26_020, "Begun");

        assertThat(get("/rulers/26020/draft"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Draft of version 2",
                        "Version 1 is live since",
                        "Nothing changes until you publish.",
                        "Compare with version 1",
                        "25 days after")
                .doesNotContain("ruler-other");
        assertThat(get("/rulers/26020/draft?count=true")).bodyText().contains("Version 1 is live on no receivable");
        assertThat(post("/rulers/" + id + "/draft"))
                .hasRedirectedUrl("/rulers/" + id)
                .flash()
                .containsEntry("problemArgument", "Version 2 is being drafted already; publish or discard it first.");
    }

    @Test
    void showsWhatIsOtherThanInTheLiveVersion() {
        var id = drafted(26_021, "Other");

        assertThat(changing(id, "/steps/registry").param("offsetDays", "10").param("gapDays", "2"))
                .hasRedirectedUrl("/rulers/26021/draft?at=registry");
        assertThat(changing(id, "/steps/courtesy/remove")).hasRedirectedUrl("/rulers/26021/draft");
        assertThat(get("/rulers/26021/draft"))
                .bodyText()
                .contains(
                        "ruler-other",
                        "moved from D+25",
                        "10 days after",
                        "Gone from the live version: courtesy reminder.");
        assertThat(get("/rulers/26021/compare?from=1&to=2"))
                .hasStatusOk()
                .bodyText()
                .contains("What differs", "25 days after", "10 days after", "Courtesy reminder", "not there");
    }

    @Test
    void saysForWhomItIs() {
        var id = drafted(26_022, "For whom");

        assertThat(get("/rulers/26022/draft/audience")).hasStatusOk().bodyText().contains("Loja Aurora", "checked");
        assertThat(changing(id, "/audience")
                        .param("creditors", String.valueOf(RulersWorld.AURORA))
                        .param("customerKinds", "individual")
                        .param("profiles", "first_time", "occasional")
                        .param("tiers", "A", "B")
                        .param("amountFrom", "1.234,5")
                        .param("products", "Sofa\nTable; Bed")
                        .param("states", "sp, PR")
                        .param("priority", "50")
                        .param("note", "Only the good ones"))
                .hasRedirectedUrl("/rulers/26022/draft");
        assertThat(get("/rulers/26022/draft"))
                .bodyText()
                .contains(
                        "Individuals who were late",
                        "1.234,50",
                        "Sofa",
                        "of tier A or B",
                        "PR or SP",
                        "Priority 50",
                        "Only the good ones");
    }

    @Test
    void saysThatItIsForInstallmentsOfAgreementsAndWhatForbidsPublishingIt() {
        var id = drafted(26_027, "Of agreements");

        assertThat(get("/rulers/26027/draft/audience")).bodyText().contains("Of sales", "Installments of agreements");
        assertThat(changing(id, "/audience").param("priority", "50").param("debts", "agreements"))
                .hasRedirectedUrl("/rulers/26027/draft");
        assertThat(get("/rulers/26027/draft")).bodyText().contains("Installments of agreements.");
        assertThat(get("/rulers/26027/publish")).bodyText().contains("never listed nor taken to the law (L22)");
        assertThat(get("/rulers/26027/draft/audience")).bodyText().containsPattern("value=\"agreements\"[^>]*selected");
    }

    @Test
    void tellsAllThatIsWrongWithForWhomItIs() {
        var id = drafted(26_023, "Wrong for whom");

        assertThat(changing(id, "/audience").param("priority", "first").param("amountFrom", "much"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number, please.", "This is no amount", "value=\"much\"");
        assertThat(changing(id, "/audience")
                        .param("priority", "10000")
                        .param("amountFrom", "500,00")
                        .param("amountUntil", "100,00")
                        .param("states", "SP XX"))
                .hasStatus(422)
                .bodyText()
                .contains("From 1 to 9999.", "Must not be below R$ 500,00.", "XX is no state", "value=\"SP XX\"");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasQuicker() {
        var id = drafted(26_024, "Two at once");
        var stale = world.revision(id);
        assertThat(changing(id, "/steps/registry").param("offsetDays", "12").param("gapDays", "2"))
                .hasStatus3xxRedirection();

        assertThat(mvc.post()
                        .uri("/rulers/26024/draft/steps/call")
                        .with(as(users, "administrator"))
                        .param("version", String.valueOf(stale))
                        .param("offsetDays", "9"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody else changed this in the meantime.",
                        "Registry request: days: 25 → 12 (manager)",
                        "value=\"9\"",
                        "name=\"version\" value=\"" + world.revision(id) + "\"");
        assertThat(mvc.post()
                        .uri("/rulers/26024/draft/discard")
                        .with(as(users, "administrator"))
                        .param("version", String.valueOf(stale)))
                .hasStatus(409);
    }

    @Test
    void throwsADraftAwayWhenItWasAskedTwice() {
        var id = drafted(26_025, "Thrown away");

        assertThat(get("/rulers/26025/draft/discard"))
                .hasStatusOk()
                .bodyText()
                .contains("Discard the draft of version 2?", "Version 1 goes on as it is.");
        assertThat(changing(id, "/discard")).hasRedirectedUrl("/rulers/26025");
        assertThat(get("/rulers/26025/draft")).hasStatus(404);
    }

    @Test
    void aRulerGoesWithItsOnlyDraft() {
        assertThat(post("/rulers").param("name", "Short-lived")).hasStatus3xxRedirection();
        var id = world.named("Short-lived");

        assertThat(get("/rulers/" + id + "/draft"))
                .hasStatusOk()
                .bodyText()
                .contains("No step yet", "The tape shows the steps");
        assertThat(get("/rulers/" + id)).hasStatusOk().bodyText().contains("It was never published");
        assertThat(changing(id, "/discard")).hasRedirectedUrl("/rulers");
        assertThat(get("/rulers/" + id)).hasStatus(404);
    }

    @Test
    void anAuditorSeesADraftWithoutAnythingToDo() {
        drafted(26_026, "Audited");

        assertThat(mvc.get().uri("/rulers/26026/draft").with(as(users, "auditor")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Add a step", "Discard draft", "Publish version");
    }
}
