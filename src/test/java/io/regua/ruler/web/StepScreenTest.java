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
class StepScreenTest {

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

    private MockMvcRequestBuilder get(long ruler, String path) {
        return mvc.get().uri("/rulers/" + ruler + "/draft" + path).with(as(users, "manager"));
    }

    private MockMvcRequestBuilder post(long ruler, String path) {
        return mvc.post()
                .uri("/rulers/" + ruler + "/draft" + path)
                .with(as(users, "manager"))
                .param("version", String.valueOf(world.revision(ruler)));
    }

    private long drafted(long id, String name) {
        world.live(id, name);
        assertThat(mvc.post().uri("/rulers/" + id + "/draft").with(as(users, "manager")))
                .hasStatus3xxRedirection();
        return id;
    }

    @Test
    void offersTheKindsOfSteps() {
        var id = drafted(26_030, "Kinds");

        assertThat(get(id, "/steps/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Contacts", "Our own work", "Legal steps", "kind=offer", "kind=legal_handover");
        assertThat(get(id, "/steps/new?kind=nonsense")).hasStatusOk().bodyText().contains("Legal steps");
    }

    @Test
    void asksOnlyForWhatMakesSenseForTheKind() {
        var id = drafted(26_031, "Fields");

        assertThat(get(id, "/steps/new?kind=reminder"))
                .hasStatusOk()
                .bodyText()
                .contains("New step: reminder", "name=\"side\"", "name=\"channel1\"", "name=\"hasChannels\"");
        assertThat(get(id, "/steps/new?kind=protest"))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody is taken to law for what is not due", "It ends in a task")
                .doesNotContain("name=\"side\"", "name=\"channel1\"", "name=\"hasChannels\"", "name=\"template\"");
        assertThat(get(id, "/steps/courtesy"))
                .bodyText()
                .contains("It is the first of the list")
                .doesNotContain("name=\"requires\"", "name=\"afterOutcome\"");
    }

    @Test
    void putsANewStepWhereItsDayBelongs() {
        var id = drafted(26_032, "Added");

        assertThat(post(id, "/steps")
                        .param("kind", "offer")
                        .param("offsetDays", "15")
                        .param("offsetUnit", "calendar")
                        .param("side", "after")
                        .param("gapDays", "1")
                        .param("channel1", "email")
                        .param("channel2", "sms")
                        .param("template", "three-times")
                        .param("minAmount", "100")
                        .param("amountOf", "debt")
                        .param("minDaysLate", "10")
                        .param("maxDaysLate", "60")
                        .param("profiles", "first_time")
                        .param("customerKinds", "individual")
                        .param("hasChannels", "email", "sms")
                        .param("afterOutcome", "not_taken")
                        .param("requires", "call")
                        .param("requiresDays", "30")
                        .param("whenLate", "supersede")
                        .param("optional", "true"))
                .hasRedirectedUrl("/rulers/26032/draft?at=offer_1");
        offers(id);
    }

    private void offers(long id) {
        assertThat(get(id, "?at=offer_1"))
                .bodyText()
                .containsSubsequence("step-call", "step-offer_1", "step-registry")
                .contains(
                        "15 days after",
                        "left out when it is late",
                        "E-mail, else SMS · template “three-times”",
                        "R$ 100,00 or more of the debt is open",
                        "the debt is 10 to 60 days late",
                        "the customer was late",
                        "the customer can be reached by SMS or e-mail",
                        "the step before was not taken",
                        "this step went before, at most 30 days ago: call",
                        "the customer is in no hold-out group");
        assertThat(get(id, "/steps/offer_1"))
                .bodyText()
                .contains("value=\"three-times\"", "value=\"100,00\"", "value=\"30\"");
    }

    @Test
    void countsFromWhatBecameOfAnotherStep() {
        var id = drafted(26_033, "Anchored");

        assertThat(get(id, "/steps/notice_letter"))
                .bodyText()
                .contains("Registry request (D+25) led to a listing", "Courtesy reminder (D−3) was delivered");
        assertThat(post(id, "/steps/notice_letter")
                        .param("anchor", "registry:listed")
                        .param("offsetDays", "2"))
                .hasStatus3xxRedirection();
        assertThat(get(id, "")).bodyText().contains("2 days after registry request led to a listing", "moved from +5");
    }

    @Test
    void aFormThatIsSentAsItCameChangesNothing() {
        var id = drafted(26_038, "As it came");

        assertThat(post(id, "/steps/call")
                        .param("offsetDays", "8")
                        .param("gapDays", "1")
                        .param("minAmount", "150,00")
                        .param("template", "first delay"))
                .hasStatus3xxRedirection();
        assertThat(post(id, "/steps/notice_letter")
                        .param("anchor", "registry:taken")
                        .param("offsetDays", "5")
                        .param("channel1", "letter"))
                .hasStatus3xxRedirection();
        assertThat(get(id, "")).bodyText().doesNotContain("ruler-other");
    }

    @Test
    void tellsWhatIsWrongBesideTheFields() {
        var id = drafted(26_034, "Wrong");

        assertThat(post(id, "/steps/call").param("offsetDays", "soon").param("minAmount", "12,345"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number, please.", "This is no amount", "value=\"soon\"");
        assertThat(post(id, "/steps/call")
                        .param("offsetDays", "9999")
                        .param("gapDays", "500")
                        .param("minAmount", "0")
                        .param("minDaysLate", "30")
                        .param("maxDaysLate", "20"))
                .hasStatus(422)
                .bodyText()
                .contains("From -60 to 730.", "From 0 to 60.", "Must be above zero.", "Must not be below 30.");
        assertThat(post(id, "/steps").param("kind", "nonsense").param("offsetDays", "1"))
                .hasStatus(404);
        assertThat(get(id, "/steps/no_such_step")).hasStatus(404);
    }

    @Test
    void movesAStepUpAndDown() {
        var id = drafted(26_035, "Moved");

        assertThat(post(id, "/steps/call/up")).hasRedirectedUrl("/rulers/26035/draft?at=call&by=up");
        assertThat(get(id, "?at=call"))
                .bodyText()
                .containsSubsequence("step-courtesy", "step-call", "step-reminder")
                .contains("other place in the list");
        assertThat(post(id, "/steps/call/down")).hasStatus3xxRedirection();
        assertThat(get(id, "")).bodyText().doesNotContain("ruler-other");
    }

    @Test
    void keepsAStepBehindTheOneItCountsFrom() {
        var id = drafted(26_036, "Kept behind");

        assertThat(post(id, "/steps/notice_letter/up"))
                .hasStatus(422)
                .bodyText()
                .contains("Step 4: “registry request” is no step that comes before.");
        assertThat(post(id, "/steps/registry/remove"))
                .hasStatus(422)
                .bodyText()
                .contains("is no step that comes before.");
    }

    @Test
    void saysThatAStepIsGone() {
        var id = drafted(26_037, "Gone");
        var stale = world.revision(id);
        assertThat(post(id, "/steps/extrajudicial_notice/remove")).hasStatus3xxRedirection();

        assertThat(mvc.post()
                        .uri("/rulers/26037/draft/steps/extrajudicial_notice")
                        .with(as(users, "manager"))
                        .param("version", String.valueOf(stale))
                        .param("offsetDays", "50"))
                .hasStatus(404);
    }
}
