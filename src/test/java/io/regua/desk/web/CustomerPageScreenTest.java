package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskCrowd;
import io.regua.desk.DeskWorld;
import io.regua.team.Users;
import io.regua.testing.Statements;
import io.regua.testing.WholeHouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A customer with 300 receivables and 2,000 entries of history: five statements, and one for each panel. */
@WholeHouse
class CustomerPageScreenTest {

    private static final int STATEMENTS = 5;
    private static final Pattern PANEL = Pattern.compile("data-panel=\"([\\w ]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Statements statements;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
        DeskCrowd.fill(source, dates.today());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?at=2",
                "?closed=true&at=1",
                "?receivable=9700290&page=3&at=1",
                "?page=2&events=money&eventPage=20",
                "?events=ruler&eventPage=50",
                "?events=contacts&at=3"
            })
    void answersWithinFiveStatementsAndOneForEachPanel(String query) throws Exception {
        var request = mvc.get().uri("/customers/" + DeskCrowd.BIG_BUYER + query).with(as(users, "agent"));
        var answers = new ArrayList<MvcTestResult>();

        var sent = statements.during(() -> answers.add(request.exchange()));

        assertThat(answers.getFirst()).hasStatusOk();
        var panels = PANEL.matcher(Reading.html(answers.getFirst()))
                .results()
                .flatMap(panel -> Arrays.stream(panel.group(1).split(" ", -1)))
                .toList();
        assertThat(panels).contains("receivables", "holds", "history").doesNotHaveDuplicates();
        assertThat(sent)
                .as("statements for the panels %s", panels)
                .hasSizeGreaterThan(panels.size())
                .hasSizeLessThanOrEqualTo(STATEMENTS + panels.size());
    }
}
