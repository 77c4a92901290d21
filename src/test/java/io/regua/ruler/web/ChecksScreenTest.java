package io.regua.ruler.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import io.regua.calendar.BusinessDates;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
class ChecksScreenTest {

    private static final BusinessCalendar BANKING = BusinessCalendar.banking();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    DataSource source;

    @Autowired
    BusinessDates dates;

    private RulersWorld world;

    @BeforeEach
    void world() {
        world = RulersWorld.in(source);
    }

    private MockMvcRequestBuilder get(String path) {
        return mvc.get().uri(path).with(as(users, "manager"));
    }

    private MockMvcRequestBuilder changing(long ruler, String path) {
        return mvc.post()
                .uri("/rulers/" + ruler + path)
                .with(as(users, "manager"))
                .param("version", String.valueOf(world.revision(ruler)));
    }

    private long drafted(long id, String name) {
        world.live(id, name);
        assertThat(mvc.post().uri("/rulers/" + id + "/draft").with(as(users, "manager")))
                .hasStatus3xxRedirection();
        return id;
    }

    /** The only contact after the due date is five business days late, and for the first seven days alone. */
    private long draftedUntold(long id, String name) {
        drafted(id, name);
        assertThat(changing(id, "/draft/steps/call/remove")).hasStatus3xxRedirection();
        assertThat(changing(id, "/draft/steps/reminder")
                        .param("offsetDays", "5")
                        .param("offsetUnit", "business")
                        .param("maxDaysLate", "7"))
                .hasStatus3xxRedirection();
        return id;
    }

    /** The due dates for which five business days are more than seven days, because of a holiday. */
    private List<LocalDate> untold() {
        var today = dates.today();
        return today.datesUntil(today.plusDays(731))
                .filter(due -> {
                    var adjusted = BANKING.nextBusinessDay(due);
                    return ChronoUnit.DAYS.between(adjusted, BANKING.plusBusinessDays(adjusted, 5)) > 7;
                })
                .toList();
    }

    private static String named(List<LocalDate> days) {
        var format = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
        return days.stream().limit(3).map(format::format).collect(Collectors.joining(", "));
    }

    @Test
    void tellsWhatWasLookedAt() {
        drafted(26_060, "Looked at");

        assertThat(get("/rulers/26060/draft/checks"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Checks of law",
                        "A contact before every legal step (L05)",
                        "Whatever the due date, somebody speaks to the customer after it",
                        "The draft has not been rehearsed yet.",
                        "No bureau is set up yet")
                .doesNotContain("In the way of publishing");
        assertThat(mvc.get().uri("/rulers/26060/draft/checks").with(as(users, "auditor")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/rulers/26060/draft/checks").with(as(users, "agent")))
                .hasStatus(403);
        assertThat(get("/rulers/26059/draft/checks")).hasStatus(404);
    }

    @Test
    void pagesFetchThemAfterwards() {
        drafted(26_061, "Fetched afterwards");

        for (var path : List.of("/rulers/26061/draft", "/rulers/26061/publish")) {
            assertThat(get(path))
                    .hasStatusOk()
                    .bodyText()
                    .contains("hx-get=\"/rulers/26061/draft/checks\"", "Look at the checks of law");
        }
    }

    @Test
    void refusesToPublishARegistryThatSomeDueDatesReachUntold() {
        var id = draftedUntold(26_062, "Untold on some dates");
        var untold = untold();

        assertThat(get("/rulers/26062/publish")).bodyText().doesNotContain("In the way of publishing");
        assertThat(get("/rulers/26062/draft/checks"))
                .bodyText()
                .contains(
                        "In the way of publishing",
                        "On " + untold.size()
                                + " due dates of 731 the “registry request” step finds that nobody was told");
        assertThat(changing(id, "/publish").param("note", "All the same").param("moving", "stay"))
                .hasStatus(422)
                .bodyText()
                .contains("Step 3: Nobody is told after the due date and before it (L05), on " + untold.size()
                        + " of 731 due dates: " + named(untold) + " and " + (untold.size() - 3) + " more.");
        assertThat(world.revision(id)).as("it is a draft still").isPositive();
    }
}
