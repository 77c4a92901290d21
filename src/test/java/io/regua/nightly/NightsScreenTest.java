package io.regua.nightly;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class NightsScreenTest {

    /** No other test looks at this one; nothing in the house is as old. */
    private static final LocalDate NIGHT = LocalDate.of(2003, 3, 12);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private Nights nights;

    private String ask() {
        return String.valueOf(mvc.post()
                .uri("/nights")
                .param("date", NIGHT.toString())
                .with(as(users, "manager"))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private void awaits(String page, boolean awaited) {
        var night = assertThat(mvc.get().uri(page).with(as(users, "manager")))
                .hasStatusOk()
                .bodyText();
        if (awaited) {
            night.contains("hx-trigger=\"every 1s\"").contains("The night is about to begin");
        } else {
            night.doesNotContain("hx-trigger=\"every 1s\"").doesNotContain("The night is about to begin");
        }
    }

    @Test
    void aPageAwaitsTheVeryRunThatWasAskedFor() {
        var first = ask();
        awaits(first, true);
        awaits(first, true);
        nights.run(NIGHT, Cause.PERSON, "manager");
        awaits(first, false);

        var second = ask();
        awaits(second, true);
        nights.run(NIGHT, Cause.PERSON, "manager");
        awaits(second, false);
        awaits("/nights/" + NIGHT, false);
    }

    @Test
    void saysWhichDateCannotBeRun() {
        assertThat(mvc.post().uri("/nights").param("date", "tomorrow").with(as(users, "manager")))
                .hasRedirectedUrl("/nights");
        assertThat(mvc.post().uri("/nights").param("date", "2203-01-01").with(as(users, "manager")))
                .hasRedirectedUrl("/nights");
    }
}
