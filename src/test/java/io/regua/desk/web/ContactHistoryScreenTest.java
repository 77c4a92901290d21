package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Channel;
import io.regua.customers.ConsentSource;
import io.regua.customers.ConsentState;
import io.regua.customers.Consents;
import io.regua.customers.ContactPoint;
import io.regua.customers.ContactPointChanged.Done;
import io.regua.customers.ContactPoints;
import io.regua.customers.ContactSource;
import io.regua.customers.ContactValidity;
import io.regua.customers.NewContactPoint;
import io.regua.customers.Reach;
import io.regua.desk.DeskWorld;
import io.regua.journal.Actor;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What contact points and consents were and became, where a person looks for it. */
@WholeHouse
class ContactHistoryScreenTest {

    private static final AtomicLong IDS = new AtomicLong(97_000);
    private static final Actor ANA = new Actor("ana", "192.0.2.7");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private ContactPoints points;

    @Autowired
    private Consents consents;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    private JdbcClient jdbc;
    private long customer;

    /** Somebody whose telephone was noted wrongly, and who changed his mind about messages. */
    @BeforeEach
    void somebody() {
        DeskWorld.fill(source, dates.today());
        jdbc = JdbcClient.create(source);
        customer = IDS.incrementAndGet();
        jdbc.sql("insert into customers.customer (id, kind, name) values (?, 'individual', 'Rui Alves')")
                .param(customer)
                .update();
        jdbc.sql("insert into customers.external_code (creditor_id, code, customer_id) values (?, ?, ?)")
                .params(DeskWorld.CASA_VIVA, "rui-" + customer, customer)
                .update();
        jdbc.sql("""
                        insert into receivables.contract (id, customer_id, creditor_id, number, sold_on, total)
                        values (:id, :id, :creditor, 'H-' || :id, date '2026-07-02', 100)""")
                .param("id", customer)
                .param("creditor", DeskWorld.CASA_VIVA)
                .update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        values (:id, :id, :creditor, :id, 1, date '2026-08-03', 100, 100)""")
                .param("id", customer)
                .param("creditor", DeskWorld.CASA_VIVA)
                .update();
        changeHisMind();
    }

    private void changeHisMind() {
        var told = new NewContactPoint(customer, Reach.phone("(41) 99990-1234").orElseThrow(), ContactSource.CUSTOMER);
        var point = point(points.add(told, ANA));
        var right = Reach.email("rui.alves@example.com").orElseThrow();
        point = point(points.correct(point.id(), customer, point.version(), right, ANA));
        points.judge(point.id(), customer, ContactValidity.CONFIRMED, ANA);
        consents.say(customer, Channel.SMS, ConsentState.GIVEN, ConsentSource.CALL, ANA);
        consents.say(customer, Channel.SMS, ConsentState.REFUSED, ConsentSource.MESSAGE, ANA);
    }

    private static ContactPoint point(Object changed) {
        return ((Done) changed).point();
    }

    private MvcTestResult get(String path, String user) {
        return mvc.get()
                .uri("/customers/" + customer + path)
                .with(as(users, user))
                .exchange();
    }

    private MvcTestResult asked(String user) {
        return mvc.post()
                .uri("/customers/" + customer + "/contacts/changes")
                .with(as(users, user))
                .exchange();
    }

    @Test
    void tellsWhatAContactWasAndBecameMasked() {
        assertThat(Reading.text(get("/contacts", "agent")))
                .contains("Contact corrected", "(41) 9 ••••-1234 r•••@example.com", "mobile e-mail")
                .contains("not confirmed confirmed", "from 192.0.2.7")
                .contains("Refused to be reached · SMS", "before: agreed", "before: nothing said")
                .doesNotContain("99990", "rui.alves", "Show whole");
    }

    @Test
    void showsThemWholeToWhoAskedAndMayAndKeepsThatHeDid() {
        assertThat(Reading.text(get("/contacts", "supervisor")))
                .contains("Show whole")
                .doesNotContain("99990");

        assertThat(Reading.text(asked("supervisor")))
                .contains("+5541999901234", "rui.alves@example.com")
                .doesNotContain("Show whole");

        assertThat(jdbc.sql("select actor from journal.entry where customer_id = ? and code = 'contacts.shown'")
                        .param(customer)
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactly("supervisor");
        assertThat(asked("agent")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/contacts/changes", "agent")).hasRedirectedUrl("/customers/" + customer + "/contacts");
    }

    @Test
    void tellsItMaskedInTheHistoryOfTheCustomerToo() {
        assertThat(Reading.text(get("?events=changes", "agent")))
                .contains("value ((41) 9 ••••-1234 → r•••@example.com)")
                .contains("validity (not confirmed → confirmed)")
                .contains("before: agreed")
                .doesNotContain("99990", "rui.alves");
    }

    @Test
    void readsABlankedValueAsNothing() {
        jdbc.sql("update journal.personal set before = null, after = null, blanked_at = now() where customer_id = ?")
                .param(customer)
                .update();

        assertThat(Reading.text(get("/contacts", "agent")))
                .contains("Contact corrected")
                .doesNotContain("1234");
        assertThat(Reading.text(get("?events=changes", "agent"))).doesNotContain("1234");
    }
}
