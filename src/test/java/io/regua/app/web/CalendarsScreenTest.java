package io.regua.app.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.CalendarEntry;
import io.regua.calendar.Calendars;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
class CalendarsScreenTest {

    /** A Tuesday. */
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 3);

    /** A Thursday. */
    private static final LocalDate TO_COME = LocalDate.of(2040, 3, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private Calendars calendars;

    private MockMvcRequestBuilder post(String path) {
        return mvc.post().uri("/calendars" + path).with(as(users, "back_office"));
    }

    private CalendarEntry town(String name) {
        assertThat(post("").param("name", name)
                        .param("parent", "1")
                        .param("state", "pr")
                        .param("city", name))
                .hasStatus3xxRedirection();
        return calendars.all().stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void addsATownAndItsHoliday() {
        var town = town("Londrina");
        assertThat(post("/" + town.id() + "/holidays")
                        .param("date", TO_COME.toString())
                        .param("name", "Padroeira")
                        .param("untilYear", "2041"))
                .hasRedirectedUrl("/calendars/" + town.id() + "?year=2040");

        assertThat(calendars.byId(town.id()).isBusinessDay(TO_COME)).isFalse();
        assertThat(calendars.holidays(town.id(), 2041)).hasSize(1);
        assertThat(mvc.get().uri("/calendars/" + town.id() + "?year=2040").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .contains("Padroeira", "Thursday, 1 March 2040", "builds on Brasil");
        assertThat(post("/" + town.id() + "/holidays/" + TO_COME + "/remove")).hasStatus3xxRedirection();
        assertThat(calendars.byId(town.id()).isBusinessDay(TO_COME)).isTrue();
    }

    @Test
    void warnsBeforeThePastIsTouched() {
        var town = town("Cascavel");
        var holidays = "/" + town.id() + "/holidays";
        assertThat(post(holidays).param("date", LONG_AGO.toString()).param("name", "Kept Name"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Do it nevertheless", "Kept Name");
        assertThat(calendars.byId(town.id()).isBusinessDay(LONG_AGO)).isTrue();

        assertThat(post(holidays)
                        .param("date", LONG_AGO.toString())
                        .param("name", "Kept Name")
                        .param("pastConfirmed", "true"))
                .hasStatus3xxRedirection();
        assertThat(calendars.byId(town.id()).isBusinessDay(LONG_AGO)).isFalse();
        assertThat(post(holidays + "/" + LONG_AGO + "/remove")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(holidays + "/" + LONG_AGO + "/remove").param("pastConfirmed", "true"))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsWhatWasTypedAndSaysAllThatIsWrong() {
        assertThat(post("").param("name", "")
                        .param("parent", "1")
                        .param("state", "XX")
                        .param("city", "Kept City"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Type a name", "Two letters of a state", "Kept City");
        assertThat(mvc.get().uri("/calendars").with(as(users, "agent"))).hasStatus(HttpStatus.FORBIDDEN);
    }
}
