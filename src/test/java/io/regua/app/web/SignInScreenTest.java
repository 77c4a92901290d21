package io.regua.app.web;

import static io.regua.testing.TestUsers.PASSWORD;
import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class SignInScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Test
    void sendsWhoIsNotSignedInToTheForm() {
        assertThat(mvc.get().uri("/team")).hasRedirectedUrl("/login");
    }

    @Test
    void speaksTheLanguageTheBrowserAsksFor() {
        assertThat(mvc.get().uri("/login").header(HttpHeaders.ACCEPT_LANGUAGE, "pt-PT,pt;q=0.9"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"pt-BR\"", "Senha");
    }

    @Test
    void bringsBackToWhereOneWas() {
        var asked = mvc.get().uri("/team").exchange();

        assertThat(signIn("manager", PASSWORD, asked)).hasRedirectedUrl("http://localhost/team");
    }

    @Test
    void saysThatNameAndPasswordDoNotMatch() {
        assertThat(signIn("manager", "wrong", null)).hasRedirectedUrl("/login?failed");
        assertThat(signIn("nobody-at-all", "wrong", null)).hasRedirectedUrl("/login?failed");
    }

    @Test
    void makesWhoGuessesWait() {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("auditor", "guess " + i, null)).hasRedirectedUrl("/login?failed");
        }
        assertThat(signIn("auditor", PASSWORD, null)).hasRedirectedUrl("/login?wait");
    }

    @Test
    void sendsTheStrictPolicyWithEveryPage() {
        assertThat(mvc.get().uri("/login"))
                .headers()
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("X-Content-Type-Options", "nosniff")
                .containsHeader("Content-Security-Policy");
    }

    @Test
    void keepsTheLanguageWithTheUser() {
        assertThat(mvc.post()
                        .uri("/language")
                        .with(as(users, "finance"))
                        .param("language", "pt-BR")
                        .header(HttpHeaders.REFERER, "https://elsewhere.example/team?x=1"))
                .hasRedirectedUrl("/team?x=1");
        assertThat(users.named("finance").orElseThrow().language().tag()).isEqualTo("pt-BR");
    }

    @Test
    void tellsWhatIsNotThereFromWhatIsNotAllowed() {
        assertThat(mvc.get().uri("/nothing-here").with(as(users, "agent"))).hasStatus(404);
        assertThat(mvc.get().uri("/actuator/info").with(as(users, "agent"))).hasStatus(403);
        assertThat(mvc.delete().uri("/team").with(as(users, "administrator"))).hasStatus(405);
    }

    @Test
    void answersProgramsInProblems() {
        assertThat(mvc.get().uri("/api/nothing"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .headers()
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(mvc.get().uri("/api/receivables").with(httpBasic("manager", PASSWORD)))
                .hasStatus(403)
                .hasContentType("application/problem+json");
    }

    @Test
    void showsHealthWithoutDetails() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .contains("UP")
                .doesNotContain("PostgreSQL");
    }

    private MvcTestResult signIn(
            String username, String password, @org.jspecify.annotations.Nullable MvcTestResult before) {
        var request = mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password);
        if (before != null) {
            request.cookie(before.getResponse().getCookies());
        }
        return request.exchange();
    }
}
