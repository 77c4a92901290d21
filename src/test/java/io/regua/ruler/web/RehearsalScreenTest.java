package io.regua.ruler.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.ruler.Rehearsing;
import io.regua.team.Users;
import io.regua.testing.Rehearsed;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
class RehearsalScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rehearsing rehearsing;

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

    private MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path).with(as(users, "manager"));
    }

    private void drafted(long id, String name) {
        world.live(id, name);
        assertThat(post("/rulers/" + id + "/draft")).hasStatus3xxRedirection();
    }

    /** A debt that was due five days ago and told so: its call comes in three days, and then it waits for a release. */
    private void told(long version) {
        world.debtOn(version);
        var due = dates.today().minusDays(5);
        jdbc.sql("update receivables.receivable set due_on = :due where id = :id")
                .param("due", due)
                .param("id", version)
                .update();
        jdbc.sql("""
                        update ruler.position set due_on = :due, next_seq = 3, next_on = :on, told_on = :told, last_taken_on = :told
                        where receivable_id = :id""")
                .param("due", due)
                .param("on", due.plusDays(8))
                .param("told", dates.today())
                .param("id", version)
                .update();
    }

    @Test
    void showsWhatTheDraftWouldDoBesideTheLiveVersion() {
        drafted(26_070, "Rehearsed");
        told(26_070);

        assertThat(get("/rulers/26070/rehearsal")).hasStatusOk().bodyText().contains("was not rehearsed yet");
        assertThat(post("/rulers/26070/rehearsal").param("days", "30")).hasRedirectedUrl("/rulers/26070/rehearsal");
        assertThat(get("/rulers/26070/rehearsal")).bodyText().contains("Being rehearsed", "every 2s", "30 nights from");
        Rehearsed.all(jdbc, rehearsing);

        assertThat(get("/rulers/26070/rehearsal"))
                .bodyText()
                .contains("Calls", "Version 1", "R$ 4,50", "Night by night", "the creditor is not released to legal")
                .doesNotContain("Being rehearsed", "every 2s", "has changed since");
        assertThat(get("/rulers/26070/rehearsal/crowded")).bodyText().contains("Nobody gets too many contacts.");
        jdbc.sql("update receivables.receivable set due_on = '2028-05-10' where id = 26070")
                .update();
    }

    @Test
    void saysThatTheDraftHasChangedSince() {
        drafted(26_071, "Changed since");
        assertThat(post("/rulers/26071/rehearsal")).hasStatus3xxRedirection();
        Rehearsed.all(jdbc, rehearsing);

        assertThat(post("/rulers/26071/draft/steps/call/remove")
                        .param("version", String.valueOf(world.revision(26_071))))
                .hasStatus3xxRedirection();

        assertThat(get("/rulers/26071/rehearsal"))
                .bodyText()
                .contains("the draft or the day has changed since", "the draft is for no debt");
    }

    @Test
    void aSecondPressIsTheSameRehearsal() {
        drafted(26_072, "Pressed twice");

        assertThat(post("/rulers/26072/rehearsal")).hasStatus3xxRedirection();
        assertThat(post("/rulers/26072/rehearsal")).hasStatus3xxRedirection();

        assertThat(jdbc.sql("""
                        select count(*) from ruler.rehearsal as r
                        join ruler.ruler_version as v on v.id = r.version_id where v.ruler_id = 26072""").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void refusesOtherNumbersOfNights() {
        drafted(26_073, "Too long");

        for (var days : new String[] {"29", "91", "many", "-1"}) {
            assertThat(post("/rulers/26073/rehearsal").param("days", days))
                    .hasStatus(422)
                    .bodyText()
                    .contains("A rehearsal is of 30 to 90 nights.");
        }
    }

    @Test
    void aRulerWithoutADraftHasNone() {
        world.live(26_074, "Nothing drafted");

        assertThat(get("/rulers/26074/rehearsal")).hasStatus(404);
    }
}
