package io.regua.desk.web;

import static io.regua.desk.DeskWorld.HELENA;
import static io.regua.desk.DeskWorld.HELENAS_FIRST;
import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Helena's first debt: a reminder was overtaken 13 days ago, the call taken 12 days ago, the registry is to come. */
@WholeHouse
class ExplanationScreenTest {

    private static final String PATH = "/customers/" + HELENA + "/receivables/" + HELENAS_FIRST + "/explanation";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
    }

    private String read(String user, String query) {
        return Reading.text(mvc.get().uri(PATH + query).with(as(users, user)).exchange());
    }

    @Test
    void saysWhatANightDidAndWhatCameAfterIt() {
        assertThat(read("agent", "?on=" + dates.today().minusDays(5)))
                .contains("What the night did")
                .contains("reminder – overtaken (a later contact that was due as well spoke for it)")
                .contains("Next: call on ")
                .contains("Patient, version 4")
                .contains("R$ 580,00 open");
    }

    @Test
    void saysWhyNothingHappensToday() {
        assertThat(read("agent", ""))
                .contains("no step falls on it")
                .contains("Next: registry request")
                .doesNotContain("twenty years");
    }

    @Test
    void speaksPortuguese() {
        assertThat(read("brasileira", "?on=" + dates.today().minusDays(4)))
                .contains("O que a noite fez")
                .contains("ligação – etapa cumprida")
                .contains("A seguir: pedido de negativação em ");
    }

    @Test
    void showsTodayForWhatIsNoDay() {
        assertThat(read("agent", "?on=yesterday")).contains("Type a day within twenty years of today.");
    }

    @Test
    void isAskedForOnTheCustomerPage() {
        var page = Reading.html(mvc.get()
                .uri("/customers/" + HELENA + "?receivable=" + HELENAS_FIRST)
                .with(as(users, "agent"))
                .exchange());

        assertThat(page).contains("hx-get=\"" + PATH + "\"").contains("action=\"" + PATH + "\"");
    }

    @Test
    void isHiddenFromWhoDoesNotSeeTheCreditor() {
        assertThat(mvc.get().uri(PATH).with(Reading.as(users, "explained", DeskWorld.MOVELAR)))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/customers/" + DeskWorld.JOAO + "/receivables/" + HELENAS_FIRST + "/explanation")
                        .with(as(users, "agent")))
                .hasStatus(404);
    }
}
