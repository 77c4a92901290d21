package io.regua.nightly;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The calendar of nights, what one did, and the debts behind its figures. */
@WholeHouse
class NightListsScreenTest {

    /** Nothing else in the house is as old. */
    private static final LocalDate TUE_2001_05_08 = LocalDate.of(2001, 5, 8);

    private static final LocalDate SAT_2001_05_12 = LocalDate.of(2001, 5, 12);
    private static final long CUSTOMER = 59_001;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private Nights nights;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    private JdbcClient jdbc;

    /** Two debts at Movelar, for which a night of 2001 did this and that. */
    @BeforeEach
    void night() {
        DeskWorld.fill(source, dates.today());
        jdbc = JdbcClient.create(source);
        if (nights.of(TUE_2001_05_08).isPresent()) {
            return;
        }
        nights.run(TUE_2001_05_08, Cause.PERSON, "manager");
        jdbc.sql("insert into customers.customer (id, kind, name, tax_id) values (?, 'individual', 'Lia Ramos', ?)")
                .params(CUSTOMER, "61358074208")
                .update();
        jdbc.sql("""
                        with sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          values (59001, 59001, :creditor, 'N-1') returning id)
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select 590010 + n, 59001, :creditor, id, n, date '2001-05-01', 80, 80
                        from sold cross join generate_series(1, 2) as n""").param("creditor", DeskWorld.MOVELAR).update();
        action(1, "reminder", "taken", "late", "{\"openPrincipal\": \"80.00\", \"dueOn\": \"2001-05-07\"}");
        action(2, "reminder", "covered", "older_spoke", "{\"openPrincipal\": \"80.00\", \"by\": 590011}");
        action(1, "call", "skipped", "amount", "{\"overdue\": \"80.00\", \"wanted\": \"100\"}");
        jdbc.sql("""
                        insert into ruler.waited (business_date, receivable_id, customer_id, creditor_id, step_key, cycle, seq,
                          kind, reason, facts)
                        values (:on, 590012, 59001, :creditor, 'registry', 1, 4, 'registry', 'cap', '{"moves": "2001-05-09"}')""")
                .param("on", TUE_2001_05_08)
                .param("creditor", DeskWorld.MOVELAR)
                .update();
    }

    private void action(int debt, String kind, String outcome, String reason, String facts) {
        jdbc.sql("""
                        insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq,
                          kind, business_date, outcome, reason, facts)
                        values (59001, 590010 + :debt, :kind, 1, :creditor, 9009, 2, :kind, :on, :outcome, :reason,
                          cast(:facts as jsonb))""")
                .param("debt", debt)
                .param("kind", kind)
                .param("creditor", DeskWorld.MOVELAR)
                .param("on", TUE_2001_05_08)
                .param("outcome", outcome)
                .param("reason", reason)
                .param("facts", facts)
                .update();
    }

    private AbstractStringAssert<?> page(String path, String user) {
        return assertThat(mvc.get().uri(path).with(as(users, user)))
                .hasStatusOk()
                .bodyText();
    }

    @Test
    void theNightTellsHowEachStepEndedAndWhy() {
        page("/nights/2001-05-08", "manager")
                .contains("late: its day had passed")
                .contains("the contact about an older debt spoke for it")
                .contains("too little was overdue for it")
                .contains("the night had as many registry requests as are allowed")
                .contains("Run this night again")
                .contains("/nights/2001-05-08/list?step=reminder&amp;outcome=covered");
    }

    @Test
    void behindAFigureAreTheDebtsWithTheirReasons() {
        page("/nights/2001-05-08/list?outcome=covered&reason=older_spoke", "manager")
                .contains("Lia Ramos", "***.580.742-**", "N-1 · 2")
                .contains("the contact about sale N-1, installment 1, spoke for it");
        page("/nights/2001-05-08/list?outcome=skipped", "manager")
                .contains("R$ 80,00 overdue; the step is for R$ 100,00 and more");
        page("/nights/2001-05-08/list?step=registry&outcome=waited", "manager").contains("it comes on 9 May 2001");
        page("/nights/2001-05-08/list?step=call&outcome=taken", "manager").contains("No debt that you may see");
    }

    @Test
    void whoSeesAnotherCreditorSeesNoneOfThem() {
        var stranger = "night-stranger";
        if (users.named(stranger).isEmpty()) {
            users.add(
                    new NewUser(
                            stranger,
                            "Stranger",
                            TestUsers.PASSWORD,
                            Role.MANAGER,
                            Language.ENGLISH,
                            CreditorScope.only(List.of(DeskWorld.CASA_VIVA))),
                    Actor.SYSTEM);
        }
        page("/nights/2001-05-08/list?outcome=covered", stranger)
                .contains("No debt that you may see")
                .doesNotContain("Lia Ramos");
        page("/nights/2001-05-08", stranger).doesNotContain("too little was overdue for it");
    }

    @Test
    void theCalendarSaysWhatBecameOfEachNight() {
        if (nights.of(SAT_2001_05_12).isEmpty()) {
            nights.catchUp(SAT_2001_05_12, Cause.PERSON, "manager");
        }
        assertThat(nights.month(YearMonth.of(2001, 5)))
                .filteredOn(day -> day.date().getDayOfMonth() >= 7 && day.date().getDayOfMonth() <= 13)
                .extracting(NightDay::word)
                .containsExactly("none", "done", "covered", "covered", "covered", "done", "none");
        page("/nights?month=2001-05", "manager").contains("May 2001", "night-covered", "by 12 May 2001");
        page("/nights?month=nonsense", "manager").contains("Run a night");
    }

    @Test
    void catchingUpAwaitsTonight() {
        assertThat(mvc.post().uri("/nights/catch-up").with(as(users, "back_office")))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .startsWith("/nights/" + dates.today() + "?after=");
        assertThat(mvc.post().uri("/nights/catch-up").with(as(users, "agent"))).hasStatus(HttpStatus.FORBIDDEN);
    }
}
