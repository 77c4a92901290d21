package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.testing.WholeHouse;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Marks, consents and contact points by REST. */
@WholeHouse
class PartyRoutesScreenTest {

    private static final String JOAO = "/api/customers/" + DeskWorld.JOAO;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    private Calls calls;

    @BeforeEach
    void program() {
        calls = new Calls(mvc, house);
        DeskWorld.fill(source, dates.today());
    }

    @Test
    void setsAMarkAndTakesItAway() {
        var set = calls.post(JOAO + "/marks", "{\"kind\": \"debt_talks\", \"note\": \"CDC 104-A\"}")
                .exchange();
        assertThat(set).hasStatus(201);
        assertThat(Calls.<Boolean>read(set, "$.chargesRun")).isFalse();
        assertThat(calls.post(JOAO + "/marks", "{\"kind\": \"debt_talks\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("marked_already");
        assertThat(Calls.<List<String>>read(calls.get(JOAO).exchange(), "$.marks[*].kind"))
                .contains("debt_talks");

        var mark = Calls.<Integer>read(set, "$.id");
        assertThat(mvc.delete().uri(JOAO + "/marks/" + mark).with(Calls.program()))
                .hasStatus(200);
        assertThat(Calls.<List<String>>read(calls.get(JOAO).exchange(), "$.marks[*].kind"))
                .doesNotContain("debt_talks");
    }

    @Test
    void writesDownWhatTheCustomerSaid() {
        assertThat(calls.post(JOAO + "/consents", "{\"channel\": \"letter\", \"state\": \"refused\"}"))
                .hasStatus(200);

        assertThat(Calls.<List<String>>read(calls.get(JOAO).exchange(), "$.consents[?(@.channel == 'letter')].state"))
                .containsExactly("refused");
        assertThat(calls.post(JOAO + "/consents", "{\"channel\": \"fax\", \"state\": \"refused\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("unknown_value");
    }

    @Test
    void addsAContactOnceAndMasksIt() {
        for (var i = 0; i < 2; i++) {
            var added = calls.post(JOAO + "/contact-points", "{\"value\": \"(51) 3333-7788\"}")
                    .exchange();
            assertThat(added).hasStatus(200);
            assertThat(Calls.<String>read(added, "$.value"))
                    .doesNotContain("3333")
                    .endsWith("7788");
        }
        assertThat(calls.post(JOAO + "/contact-points", "{\"value\": \"hello\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("not_a_contact");
        assertThat(calls.post("/api/customers/424242/contact-points", "{\"value\": \"(51) 3333-7788\"}"))
                .hasStatus(404);
    }
}
