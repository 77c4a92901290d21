package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A step ended in a task: it stands in the queue and on the customer page until somebody has done it. */
@WholeHouse
class TaskScreenTest {

    private static final AtomicLong IDS = new AtomicLong(58_000);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    private JdbcClient jdbc;
    private long customer;

    /** Somebody whose debt at Movelar was to be placed with an agency yesterday. */
    @BeforeEach
    void somebody() {
        DeskWorld.fill(source, dates.today());
        jdbc = JdbcClient.create(source);
        customer = IDS.incrementAndGet();
        jdbc.sql("insert into customers.customer (id, kind, name) values (?, 'individual', ?)")
                .params(customer, "Otávio Lemos " + customer)
                .update();
        jdbc.sql("""
                        with sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          values (:id, :id, :creditor, 'T-' || :id) returning id),
                        owed as (
                          insert into receivables.receivable
                            (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                          select id, :id, :creditor, id, 1, cast(:today as date) - 100, 100, 100 from sold returning id),
                        placed as (
                          insert into ruler.position (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq,
                            waiting, last_taken_on)
                          select id, :id, :creditor, 9009, 1, 5, 'finished', cast(:today as date) - 1 from owed)
                        insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq,
                          kind, business_date, outcome, reason, facts)
                        select :id, id, 'to_agency', 1, :creditor, 9009, 4, 'placement', cast(:today as date) - 1, 'taken',
                          'due', '{"openPrincipal": "100.00"}' from owed""")
                .param("id", customer)
                .param("creditor", DeskWorld.MOVELAR)
                .param("today", dates.today())
                .update();
    }

    private String read(String user, String path) {
        return Reading.text(mvc.get().uri(path).with(as(users, user)).exchange());
    }

    private MvcTestResult done(String user, Map<String, String> typed) {
        var post = mvc.post().uri("/customers/" + customer + "/tasks").with(as(users, user));
        typed.forEach(post::param);
        return post.exchange();
    }

    private Map<String, String> task(String step) {
        return Map.of(
                "receivable",
                String.valueOf(customer),
                "step",
                step,
                "cycle",
                "1",
                "note",
                "sent by courier",
                "at",
                "3");
    }

    @Test
    void waitsOnTheDeskAndOnTheCustomerPage() {
        assertThat(read("agent", "/desk?creditor=" + DeskWorld.MOVELAR))
                .contains("Otávio Lemos " + customer, "a task since");
        assertThat(read("agent", "/customers/" + customer))
                .contains("To do", "Placement with an agency", "installment 1")
                .contains("placement with an agency due");
        assertThat(read("brasileira", "/customers/" + customer)).contains("A fazer", "Envio à assessoria");
        assertThat(read("manager", "/lists")).contains("Customers with a task to do");
    }

    @Test
    void isDoneOnceAndKeptInTheHistory() {
        assertThat(done("agent", task("to_agency"))).hasRedirectedUrl("/customers/" + customer + "?at=3");
        assertThat(done("manager", task("to_agency"))).hasRedirectedUrl("/customers/" + customer + "?at=3");

        assertThat(read("agent", "/customers/" + customer))
                .doesNotContain("To do")
                .contains("Task done", "Placement with an agency");
        assertThat(read("agent", "/desk?creditor=" + DeskWorld.MOVELAR)).doesNotContain("Otávio Lemos " + customer);
        assertThat(jdbc.sql("select done_by || ' ' || note as did from ruler.task_done where customer_id = ?")
                        .param(customer)
                        .query((row, n) -> row.getString("did"))
                        .list())
                .containsExactly("agent sent by courier");
        assertThat(jdbc.sql("select count(*) from journal.entry where customer_id = ? and code = 'task_done'")
                        .param(customer)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyDoesWhatIsNoTaskOrNotHisToSee() {
        assertThat(done("agent", task("call"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(done("auditor", task("to_agency"))).hasStatus(HttpStatus.FORBIDDEN);
        var post = mvc.post()
                .uri("/customers/" + customer + "/tasks")
                .with(Reading.as(users, "agent", DeskWorld.CASA_VIVA));
        task("to_agency").forEach(post::param);
        assertThat(post).hasStatus(HttpStatus.NOT_FOUND);
    }
}
