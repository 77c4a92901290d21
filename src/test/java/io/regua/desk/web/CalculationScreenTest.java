package io.regua.desk.web;

import static io.regua.desk.DeskWorld.HELENA;
import static io.regua.desk.DeskWorld.HELENAS_FIRST;
import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.app.Words;
import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.receivables.Receivables;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class CalculationScreenTest {

    private static final String DEBT = "/customers/" + HELENA + "/receivables/" + HELENAS_FIRST;
    private static final String SUM = "/customers/" + HELENA + "/calculation";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Receivables receivables;

    @Autowired
    private Words words;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
    }

    private String read(String path) {
        return Reading.text(mvc.get().uri(path).with(as(users, "agent")).exchange());
    }

    private String owed(int inDays) {
        return words.money(receivables
                .amountDue(HELENAS_FIRST, dates.today().plusDays(inDays))
                .total());
    }

    @Test
    void calculatesADebtForADayToComeAndForADayThatIsPast() {
        assertThat(owed(30)).isNotEqualTo(owed(0));
        assertThat(read(DEBT + "?on=" + dates.today().plusDays(30)))
                .contains("Due on " + words.day(dates.today().plusDays(30)))
                .contains(owed(30))
                .contains("Due today, with charges " + owed(0));
        assertThat(read(DEBT + "?on=" + dates.today().minusDays(60)))
                .contains("Due on " + words.day(dates.today().minusDays(60)))
                .contains("R$ 580,00");
    }

    @Test
    void addsUpWhatWillBeDueOnADay() {
        var later = dates.today().plusDays(10);

        assertThat(read(SUM + "?on=" + later))
                .contains("What is due on " + words.day(later))
                .contains(
                        words.figure(receivables.amountDue(HELENAS_FIRST, later).total()));
    }

    @Test
    void saysThatADayCannotBeMeantAndShowsToday() {
        assertThat(read(DEBT + "?on=soon"))
                .contains("Type a day within twenty years of today.")
                .contains("Due on " + words.day(dates.today()));
        assertThat(read(DEBT + "?on=1890-01-01")).contains("Type a day within twenty years of today.");
        assertThat(read(SUM + "?on=" + dates.today().minusDays(1)))
                .contains("Type today or a later day.")
                .contains("What is due on " + words.day(dates.today()));
    }

    @Test
    void tellsWhatWasPaidOfADebt() {
        assertThat(read(DEBT)).contains("What was paid of it").contains("Nothing was paid of it yet.");
    }
}
