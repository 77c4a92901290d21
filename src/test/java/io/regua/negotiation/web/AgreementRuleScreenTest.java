package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.negotiation.AgreementRule.Wanted;
import io.regua.negotiation.AgreementRules;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What is changed here binds the whole house: every test leaves it as it was. */
@WholeHouse
class AgreementRuleScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    AgreementRules rules;

    private Wanted before;

    @BeforeEach
    void remember() {
        before = rules.now().now();
    }

    @AfterEach
    void restore() {
        rules.change(rules.now().version(), before, Actor.SYSTEM);
    }

    private MockMvcRequestBuilder form(int version, Map<String, String> other) {
        var typed = AgreementRuleForm.of(rules.now());
        var request = mvc.post()
                .uri("/limits/agreements")
                .with(as(users, "manager"))
                .param("version", String.valueOf(version));
        before.fields().keySet().forEach(field -> request.param(field, other.getOrDefault(field, typed.text(field))));
        return request;
    }

    @Test
    void saysWhatHoldsInSentences() {
        assertThat(mvc.get().uri("/limits/agreements").with(as(users, "supervisor")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "An installment more than 10 days late breaks the agreement.",
                        "However many installments are less late",
                        "money has 2 business days to arrive",
                        "a fine of 2% and interest of 1% a month",
                        "by more than 15 days; it costs no interest",
                        "60 months after its due date",
                        "disabled")
                .doesNotContain(">Save<");
        assertThat(mvc.get().uri("/limits/agreements").with(as(users, "agent"))).hasStatus(403);
        assertThat(mvc.get().uri("/limits").with(as(users, "manager")))
                .bodyText()
                .contains("/limits/agreements");
    }

    @Test
    void keepsWhatIsTypedAndTellsWhoWasSlower() {
        var version = rules.now().version();
        assertThat(form(version, Map.of("break_days", "1", "break_missed", "3", "late_fine", "1,5")))
                .hasRedirectedUrl("/limits/agreements");
        assertThat(mvc.get().uri("/limits/agreements").with(as(users, "manager")))
                .bodyText()
                .contains(
                        "An installment more than one day late breaks the agreement.",
                        "3 late installments at once break it too",
                        "Days late that break it: 10 → 1",
                        "Fine of a late installment: 2% → 1,5%");
        assertThat(form(version, Map.of("break_days", "20")))
                .hasStatus(409)
                .bodyText()
                .contains("Days late that break it: 10 → 1 (manager)", "value=\"20\"");
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        var version = rules.now().version();
        assertThat(form(version, Map.of("break_days", "soon", "late_fine", "much")))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number, please.", "From 0 to 100.", "value=\"soon\"", "value=\"much\"");
        assertThat(form(
                        version,
                        Map.of("break_days", "400", "late_fine", "3", "late_interest", "2", "move_days", "61")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "From 0 to 365.",
                        "A consumer pays a fine of 2% at most (L09).",
                        "From 0 to 60.",
                        "value=\"400\"",
                        "(L20)");
        assertThat(rules.now().now()).isEqualTo(before);
    }
}
