package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.money.Percent;
import io.regua.negotiation.Expectations;
import io.regua.negotiation.rules.Expectation;
import io.regua.receivables.DebtorProfile;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What is changed here ranks the offers of the whole house: every test leaves it as it was. */
@WholeHouse
class ExpectationScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Expectations expectations;

    private Expectation before;

    @BeforeEach
    void remember() {
        before = expectations.now().expectation();
    }

    @AfterEach
    void restore() {
        expectations.change(expectations.now().version(), before, Actor.SYSTEM);
    }

    private MockMvcRequestBuilder form(int version, String cost, String until) {
        var typed = ExpectationForm.of(before);
        var request = mvc.post()
                .uri("/limits/expectations")
                .with(as(users, "manager"))
                .param("version", String.valueOf(version))
                .param("monthly_cost", cost)
                .param("until.1", "30")
                .param("until.2", until)
                .param("until.3", "180");
        for (var profile : DebtorProfile.values()) {
            for (var column = 1; column <= ExpectationForm.COLUMNS; column++) {
                for (var figure : new String[] {"pays", "keeps"}) {
                    var field = profile.code() + "." + column + "." + figure;
                    request.param(field, typed.text(field));
                }
            }
        }
        return request;
    }

    @Test
    void showsWhatIsExpectedAndWhatComesOfIt() {
        assertThat(mvc.get().uri("/limits/expectations").with(as(users, "supervisor")))
                .hasStatusOk()
                .bodyText()
                .contains("A month of waiting costs", "expected to bring", "disabled", "Entry and a few")
                .doesNotContain("Show without saving");
        assertThat(mvc.get().uri("/limits/expectations").with(as(users, "agent")))
                .hasStatus(403);
    }

    @Test
    void ranksTheExampleWithoutSaving() {
        assertThat(form(expectations.now().version(), "9,5", "90")
                        .param("do", "preview")
                        .param("profile", "recurrent")
                        .param("days", "10"))
                .hasStatusOk()
                .bodyText()
                .contains("nothing is saved", "value=\"9,5\"");
        assertThat(expectations.now().expectation()).isEqualTo(before);
    }

    @Test
    void keepsWhatIsExpectedFromNowOn() {
        var version = expectations.now().version();
        assertThat(form(version, "3,5", "90")).hasRedirectedUrl("/limits/expectations");
        assertThat(expectations.now().expectation().monthlyCost()).isEqualTo(Percent.of("3.5"));
        assertThat(form(version, "4", "90"))
                .hasStatus(409)
                .bodyText()
                .contains("A month of waiting costs: 2% → 3,5% (manager)", "value=\"4\"");
        assertThat(form(expectations.now().version(), "a lot", "20"))
                .hasStatus(422)
                .bodyText()
                .contains("From 0 to 100.", "Must be above the age before.", "value=\"a lot\"");
        assertThat(form(expectations.now().version(), "3,5", "")).hasRedirectedUrl("/limits/expectations");
        assertThat(expectations.now().expectation().chances(DebtorProfile.RECURRENT))
                .hasSize(3);
    }
}
