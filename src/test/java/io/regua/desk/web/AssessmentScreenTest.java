package io.regua.desk.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

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
import java.util.List;
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

/** The five Cs of a customer, where people and programs meet them. */
@WholeHouse
class AssessmentScreenTest {

    private static final AtomicLong IDS = new AtomicLong(57_000);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    private long customer;

    /** Somebody with two late debts at Casa Viva. */
    @BeforeEach
    void somebody() {
        DeskWorld.fill(source, dates.today());
        var jdbc = JdbcClient.create(source);
        customer = IDS.incrementAndGet();
        jdbc.sql("insert into customers.customer (id, kind, name) values (?, 'individual', ?)")
                .params(customer, "Clara Nunes " + customer)
                .update();
        jdbc.sql("""
                        with sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          values (:id, :id, :creditor, 'A-' || :id) returning id)
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select :id * 10 + n, :id, :creditor, id, n, cast(:today as date) - 30 * n, 100, 100
                        from sold cross join generate_series(1, 2) as n""")
                .param("id", customer)
                .param("creditor", DeskWorld.CASA_VIVA)
                .param("today", dates.today())
                .update();
    }

    private MvcTestResult get(String user, String path) {
        return mvc.get()
                .uri("/customers/" + customer + path)
                .with(as(users, user))
                .exchange();
    }

    private MvcTestResult assess(String user, Map<String, String> typed) {
        var post = mvc.post().uri("/customers/" + customer + "/assessment").with(as(users, user));
        typed.forEach(post::param);
        return post.exchange();
    }

    private Map<String, String> scored(String all) {
        return Map.of(
                "character", all,
                "capacity", all,
                "capital", all,
                "collateral", all,
                "conditions", all,
                "assessedOn", dates.today().toString());
    }

    @Test
    void theTierStandsOnTheCustomerPageWithHowOftenHeWasLate() {
        assertThat(assess("supervisor", scored("4"))).hasRedirectedUrl("/customers/" + customer + "/assessment");

        assertThat(get("agent", "/assessment"))
                .hasStatusOk()
                .bodyText()
                .contains("Tier B", "4 of 5", "tier by the scores", "by supervisor")
                .doesNotContain("Assess anew");
        assertThat(get("agent", ""))
                .bodyText()
                .contains("Tier B", "late 2 times in 24 months at Casa Viva", "Occasionally late")
                .contains("Credit assessed", "tier B");
    }

    @Test
    void theCustomerPageSaysWhichWordsWereBroken() {
        JdbcClient.create(source)
                .sql("insert into receivables.broken_promise (promise_id, customer_id, creditor_id, broken_on)"
                        + " values (:id, :id, :creditor, :on)")
                .param("id", customer)
                .param("creditor", DeskWorld.CASA_VIVA)
                .param("on", dates.today().minusDays(9))
                .update();

        assertThat(get("agent", ""))
                .bodyText()
                .contains("late 2 times in 24 months at Casa Viva, 1 broken promise\"")
                .contains("late 2 times in 24 months, 1 broken promise<");
    }

    @Test
    void onlyWhoMayChangeACustomerAssessesHim() {
        for (var user : List.of("agent", "store_clerk", "finance", "legal", "auditor")) {
            assertThat(assess(user, scored("5"))).as(user).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get("manager", "/assessment")).bodyText().contains("Nobody has assessed", "Assess anew");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(assess("manager", Map.of("character", "9", "assessedOn", "soon")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose 1 to 5", "Type a date");
        assertThat(assess("manager", Map.of("assessedOn", dates.today().toString(), "tier", "A")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why the tier is not the one of the scores");
        assertThat(assess("manager", Map.of("assessedOn", dates.today().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give all five scores");
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        assess("supervisor", scored("2"));

        assertThat(assess("manager", scored("5")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("supervisor put the customer in tier D meanwhile", "selected=\"selected\">5");
    }

    @Test
    void oneThatShouldNotHaveBeenWrittenIsWithdrawn() {
        assess("manager", scored("5"));
        var id = JdbcClient.create(source)
                .sql("select id from customers.assessment where customer_id = ?")
                .param(customer)
                .query(Long.class)
                .single();
        assertThat(mvc.post()
                        .uri("/customers/" + customer + "/assessment/" + id + "/withdraw")
                        .with(as(users, "back_office")))
                .hasRedirectedUrl("/customers/" + customer + "/assessment");
        assertThat(get("agent", "")).bodyText().doesNotContain("Tier A");
        assertThat(get("agent", "/assessment")).bodyText().contains("Nobody has assessed", "withdrawn");
        assertThat(mvc.post()
                        .uri("/customers/" + DeskWorld.HELENA + "/assessment/" + id + "/withdraw")
                        .with(as(users, "manager")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoSeesNoneOfTheDebtsSeesNothing() {
        var stranger = "assessment-stranger";
        if (users.named(stranger).isEmpty()) {
            users.add(
                    new NewUser(
                            stranger,
                            "Stranger",
                            TestUsers.PASSWORD,
                            Role.MANAGER,
                            Language.ENGLISH,
                            CreditorScope.only(List.of(DeskWorld.MOVELAR))),
                    Actor.SYSTEM);
        }
        assertThat(get(stranger, "/assessment")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(assess(stranger, scored("5"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void programsReadTierAndProfile() {
        assess("manager", scored("3"));

        assertThat(mvc.get().uri("/api/customers/" + customer).with(httpBasic("api", TestUsers.PASSWORD)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.credit")
                .hasToString(
                        "{tier=C, assessedOn=%s, validUntil=%s, profiles=[{\"creditor\":\"desk-casa-viva\",\"profile\":\"occasional\",\"late\":2,\"months\":24,\"brokenAgreements\":0,\"brokenPromises\":0}]}"
                                .formatted(dates.today(), dates.today().plusYears(1)));
    }
}
