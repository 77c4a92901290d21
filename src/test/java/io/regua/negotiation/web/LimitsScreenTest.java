package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.money.Percent;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Limits;
import io.regua.negotiation.Policy;
import io.regua.negotiation.PolicyState;
import io.regua.negotiation.rules.LimitRow;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What is published here would bind the whole house: it begins in a year that no other test comes to. */
@WholeHouse
class LimitsScreenTest {

    private static final String FAR = "2079-12-01";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Limits limits;

    @AfterEach
    void nothingStaysADraft() {
        limits.versions().stream()
                .filter(Policy::isDraft)
                .forEach(draft -> limits.discard(draft.id(), draft.version(), Actor.SYSTEM));
    }

    private Policy draft() {
        return limits.versions().stream().filter(Policy::isDraft).findFirst().orElseThrow();
    }

    private LimitRow row(String key) {
        return limits.version(draft().id()).table().row(key).orElseThrow();
    }

    private MockMvcRequestBuilder get(String path, String who) {
        return mvc.get().uri(path).with(as(users, who));
    }

    private MockMvcRequestBuilder post(String path, String who) {
        return mvc.post().uri(path).with(as(users, who));
    }

    private void begin() {
        assertThat(post("/limits/draft", "manager").param("from", "1")).hasRedirectedUrl("/limits/draft");
    }

    /** The form of a row as its page has it. */
    private MockMvcRequestBuilder form(String path, String key, int version) {
        var request = post(path, "manager").param("version", String.valueOf(version));
        var row = limits.version(1).table().row(key).orElseThrow();
        var typed = RowForm.of(row);
        request.param("priority", typed.text("priority"))
                .param("profiles", "first_time")
                .param("key", "fresh");
        row.levels()
                .keySet()
                .forEach(level -> RowForm.FIGURES.stream()
                        .map(figure -> level + "." + figure)
                        .filter(field -> !field.equals("agent.installments"))
                        .forEach(field -> request.param(field, typed.text(field))));
        return request;
    }

    @Test
    void showsTheVersionInForceRowByRow() {
        assertThat(get("/limits", "supervisor"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "First-time debtors, from 180 days late",
                        "Recurrent debtors",
                        "Off the charges, at once",
                        "in force",
                        "Drawn by regua, published by system")
                .doesNotContain("Draft from version");
        assertThat(get("/limits/1", "auditor")).hasStatusOk();
        assertThat(get("/limits/999999", "auditor")).hasStatus(404);
        assertThat(get("/limits", "agent")).hasStatus(403);
    }

    @Test
    void drawsADraftAndSaysWhatIsNew() {
        begin();
        assertThat(post("/limits/draft", "administrator").param("from", "1")).hasRedirectedUrl("/limits");

        assertThat(form("/limits/draft/rows/first_time", "first_time", draft().version())
                        .param("agent.installments", "10"))
                .hasRedirectedUrl("/limits/draft?at=first_time");
        assertThat(row("first_time").floor(Authority.AGENT).installments()).isEqualTo(10);
        assertThat(get("/limits/draft", "manager"))
                .hasStatusOk()
                .bodyText()
                .contains("Agent · Installments at most: 12 → 10", "changed");
        assertThat(post("/limits/draft/note", "manager")
                        .param("version", String.valueOf(draft().version()))
                        .param("note", "Fewer installments"))
                .hasRedirectedUrl("/limits/draft");
        assertThat(draft().note()).isEqualTo("Fewer installments");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        begin();

        assertThat(form("/limits/draft/rows/first_time", "first_time", draft().version())
                        .param("agent.installments", "dozen")
                        .param("days_from", "90")
                        .param("days_until", "30"))
                .hasStatus(422)
                .bodyText()
                .contains("2 fields are wrong", "value=\"dozen\"", "A whole number, please.", "Must not be below");
        assertThat(form("/limits/draft/rows", "first_time", draft().version())
                        .param("agent.installments", "10")
                        .param("from", "recurrent"))
                .hasRedirectedUrl("/limits/draft?at=fresh");
        assertThat(form("/limits/draft/rows", "first_time", draft().version()).param("agent.installments", "10"))
                .hasStatus(422)
                .bodyText()
                .contains("Another row has this name.");
    }

    @Test
    void saysWhereTheRulesObject() {
        begin();
        assertThat(form("/limits/draft/rows/first_time", "first_time", draft().version())
                        .param("agent.installments", "20"))
                .hasStatus3xxRedirection();
        assertThat(form("/limits/draft/rows", "first_time", draft().version()).param("agent.installments", "12"))
                .hasStatus3xxRedirection();

        assertThat(get("/limits/draft", "manager"))
                .bodyText()
                .contains("The supervisor may do less than the agent", "Nothing decides between this row");
    }

    @Test
    void tellsWhoWasQuicker() {
        begin();
        var before = draft().version();
        assertThat(form("/limits/draft/rows/first_time", "first_time", before).param("agent.installments", "10"))
                .hasStatus3xxRedirection();

        assertThat(form("/limits/draft/rows/first_time", "first_time", before).param("agent.installments", "11"))
                .hasStatus(409)
                .bodyText()
                .contains("First_time · agent · Installments at most: 12 → 10 (manager)", "value=\"11\"");
        assertThat(post("/limits/draft/discard", "manager").param("version", String.valueOf(before)))
                .hasStatus(409);
    }

    @Test
    void movesCopiesAndRemovesRows() {
        begin();
        assertThat(get("/limits/draft/rows/new?from=recurrent", "manager"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"recurrent\" checked");
        assertThat(post("/limits/draft/rows/recurrent/up", "manager")
                        .param("version", String.valueOf(draft().version())))
                .hasRedirectedUrl("/limits/draft?at=recurrent");
        assertThat(row("recurrent").priority()).isLessThan(row("occasional").priority());
        assertThat(post("/limits/draft/rows/recurrent/remove", "manager")
                        .param("version", String.valueOf(draft().version())))
                .hasRedirectedUrl("/limits/draft");
        assertThat(limits.version(draft().id()).table().row("recurrent")).isEmpty();
        assertThat(get("/limits/draft/rows/recurrent", "manager")).hasStatus(404);
    }

    @Test
    void isPublishedByAnother() {
        begin();
        assertThat(get("/limits/draft/publish", "manager"))
                .hasStatusOk()
                .bodyText()
                .contains("manager drew this version; another person has to publish it.");
        assertThat(post("/limits/draft/publish", "manager")
                        .param("version", String.valueOf(draft().version()))
                        .param("from", "2001-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("another person has to publish it", "It can decide from", "value=\"2001-01-01\"");
        assertThat(post("/limits/draft/publish", "administrator")
                        .param("version", String.valueOf(draft().version()))
                        .param("from", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("A date, please.");

        var number = draft().number();
        assertThat(post("/limits/draft/publish", "administrator")
                        .param("version", String.valueOf(draft().version()))
                        .param("from", FAR))
                .hasRedirectedUrl("/limits");
        assertThat(limits.versions().getFirst()).satisfies(published -> {
            assertThat(published.number()).isEqualTo(number);
            assertThat(published.state()).isEqualTo(PolicyState.PUBLISHED);
        });
        assertThat(get("/limits", "manager")).bodyText().contains("Drawn by manager, published by administrator");
    }

    @Test
    void opensItsWritingDoorsToAuthorsAlone() {
        begin();
        assertThat(get("/limits/draft", "supervisor")).hasStatusOk().bodyText().doesNotContain("Add a row");
        assertThat(post("/limits/draft/discard", "supervisor").param("version", String.valueOf(draft().version())))
                .hasStatus(403);
        assertThat(Percent.of("1")).isEqualTo(row("first_time").opening().monthly());
    }
}
