package io.regua.app.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class TeamScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Test
    void showsWhoMaySignIn() {
        assertThat(mvc.get().uri("/team").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .contains("Test supervisor", "Store clerk", "All creditors")
                .doesNotContain("Somebody joins");
    }

    @Test
    void isShutForAgents() {
        assertThat(mvc.get().uri("/team").with(as(users, "agent"))).hasStatus(403);
    }

    @Test
    void letsAnAdministratorAddSomebodyWhoThenSignsIn() {
        assertThat(mvc.post()
                        .uri("/team")
                        .with(as(users, "administrator"))
                        .param("username", "newcomer")
                        .param("displayName", "New Comer")
                        .param("password", "long enough it is")
                        .param("role", "AGENT")
                        .param("language", "PORTUGUESE")
                        .param("creditors", "7", "9"))
                .hasRedirectedUrl("/team");

        var newcomer = users.named("newcomer").orElseThrow();
        assertThat(newcomer.scope().ids()).containsExactlyInAnyOrder(7L, 9L);
        assertThat(newcomer.scope().all()).isFalse();
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        assertThat(mvc.post()
                        .uri("/team")
                        .with(as(users, "administrator"))
                        .param("username", "Not Good")
                        .param("displayName", "Somebody Kept")
                        .param("password", "short")
                        .param("role", "AGENT")
                        .param("language", "ENGLISH"))
                .hasStatusOk()
                .bodyText()
                .contains("Somebody Kept", "Not Good", "2 to 60 of", "Between 10 and 72 characters");
        assertThat(users.named("Not Good")).isEmpty();
    }

    @Test
    void refusesAChangeDecidedOnAnOlderVersion() {
        var legal = users.named("legal").orElseThrow();

        assertThat(mvc.post()
                        .uri("/team/{id}/deactivate", legal.id())
                        .with(as(users, "administrator"))
                        .param("version", String.valueOf(legal.version() + 1)))
                .hasRedirectedUrl("/team")
                .flash()
                .containsEntry("problem", "team.problem.changed");
        assertThat(users.named("legal").orElseThrow().active()).isTrue();
    }
}
