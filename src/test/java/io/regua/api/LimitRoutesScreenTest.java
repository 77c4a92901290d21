package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.WholeHouse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class LimitRoutesScreenTest {

    private static final String PATH = "/api/limits/try";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private Calls calls;

    @BeforeEach
    void creditors() {
        calls = new Calls(mvc, house);
        calls.portfolio();
    }

    /** A contract of its own, so that no other test pays it: ten years late. */
    private long debt() {
        return jdbc.sql("""
                        with sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          select n, (select min(k.customer_id) from receivables.contract as k where k.creditor_id = c.id),
                            c.id, 'L' || n
                          from creditors.creditor as c, nextval('receivables.contract_seq') as n
                          where c.code = :code
                          returning id, customer_id, creditor_id
                        )
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select nextval('receivables.receivable_seq'), customer_id, creditor_id, id, 1, date '2016-03-10', 50, 50
                        from sold returning id""").param("code", Calls.AURORA).query(Long.class).single();
    }

    @Test
    void saysWhichRowDecidesForACase() {
        MvcTestResult answer = calls.post(PATH, """
                        {"situation": {"customerKind": "individual", "profile": "occasional", "daysLate": 200,
                          "amount": "1740.00", "creditor": "%s"}}""".formatted(Calls.AURORA)).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Calls.<Integer>read(answer, "$.policy")).isPositive();
        assertThat(Calls.<String>read(answer, "$.deciding")).isEqualTo("occasional_old");
        assertThat(Calls.<List<String>>read(answer, "$.rows[?(@.key == 'recurrent_old')].against[0]"))
                .containsExactly("profile");
        assertThat(Calls.<List<String>>read(answer, "$.rows[?(@.decides == true)].levels.agent.atOnce.principal"))
                .containsExactly("5");
        assertThat(Calls.<List<String>>read(answer, "$.rows[?(@.decides == true)].levels.manager.leastInstallment"))
                .containsExactly("30.00");
    }

    @Test
    void findsTheCaseOfDebts() {
        MvcTestResult answer =
                calls.post(PATH, "{\"receivables\": [%d]}".formatted(debt())).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Calls.<String>read(answer, "$.situation.creditor")).isEqualTo(Calls.AURORA);
        assertThat(Calls.<Integer>read(answer, "$.situation.daysLate")).isGreaterThan(3000);
        assertThat(Calls.<String>read(answer, "$.deciding")).endsWith("_old");
    }

    @Test
    void saysWhyThereIsNothingToNegotiate() {
        var debt = debt();
        jdbc.sql("update receivables.receivable set state = 'cancelled' where id = ?")
                .param(debt)
                .update();

        assertThat(calls.post(PATH, "{\"receivables\": [%d]}".formatted(debt)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("not_negotiable");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(calls.post(PATH, "{\"receivables\": [1], \"situation\": {}}"))
                .hasStatus(400);
        assertThat(calls.post(PATH, "{\"receivables\": [999999999]}")).hasStatus(404);
        var answer = calls.post(PATH, """
                        {"situation": {"customerKind": "robot", "profile": "occasional", "amount": "0",
                          "creditor": "nobody", "colour": "red"}}""").exchange();
        assertThat(answer).hasStatus(400);
        assertThat(Calls.<List<String>>read(answer, "$.errors[*].field"))
                .contains("situation.customerKind", "situation.amount", "situation.colour");
        assertThat(calls.post(PATH, """
                        {"situation": {"customerKind": "individual", "profile": "occasional", "amount": "10.00",
                          "creditor": "nobody"}}"""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("situation.creditor");
    }
}
