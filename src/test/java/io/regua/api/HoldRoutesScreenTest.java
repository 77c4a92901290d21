package io.regua.api;

import static io.regua.api.Calls.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class HoldRoutesScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private Calls calls;
    private long debt;

    /** A debt of a contract of its own, beside the sample's. */
    @BeforeEach
    void aDebt() {
        calls = new Calls(mvc, house);
        calls.portfolio();
        debt = jdbc.sql("""
                        with sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          select n, (select min(k.customer_id) from receivables.contract as k join customers.customer as w on w.id = k.customer_id and w.tax_id is not null where k.creditor_id = c.id), c.id, 'H' || n
                          from creditors.creditor as c, nextval('receivables.contract_seq') as n
                          where c.code = :code
                          returning id, customer_id, creditor_id
                        )
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select nextval('receivables.receivable_seq'), customer_id, creditor_id, id, 1, date '2016-03-10', 50, 50
                        from sold returning id""").param("code", Calls.AURORA).query(Long.class).single();
    }

    private String holds() {
        return "/api/receivables/" + debt + "/holds";
    }

    @Test
    void placesExtendsAndReleasesAHold() {
        var placed = calls.post(holds(), """
                {"kind": "dispute", "reason": "never came"}""").exchange();
        assertThat(placed).hasStatus(201);
        int id = read(placed, "$.id");
        assertThat(Calls.<String>read(placed, "$.scope")).isEqualTo("receivable");
        assertThat(Calls.<String>read(placed, "$.placedBy")).isEqualTo("api");

        String until = read(placed, "$.until");
        assertThat(calls.post("/api/holds/" + id + "/extend", """
                        {"until": "%s", "reason": "still looking"}""".formatted(until)))
                .hasStatusOk();
        assertThat(calls.post("/api/holds/" + id + "/release", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.releasedOn")
                .isNotNull();
        assertThat(calls.post("/api/holds/" + id + "/release", "{}")).hasStatusOk();

        var listed = calls.get(holds()).exchange();
        assertThat(Calls.<List<Integer>>read(listed, "$[*].id")).contains(id);
    }

    @Test
    void tellsEveryObjectionWithItsField() {
        var refused = calls.post(holds(), """
                {"kind": "manual", "reason": "x", "from": "2016-01-01", "until": "2028-01-03", "stopCharges": true}""").exchange();

        assertThat(refused).hasStatus(422);
        assertThat(Calls.<List<Map<String, String>>>read(refused, "$.errors"))
                .extracting(error -> error.get("field") + " " + error.get("code"))
                .containsExactly(
                        "from hold_begins_out_of_reach", "until hold_too_long", "stopCharges hold_charges_not_yours");
        assertThat(calls.post(holds(), """
                        {"kind": "legal", "reason": "sued"}""")).hasStatus(422);
        assertThat(calls.post(holds(), "{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("kind", "reason");
    }

    @Test
    void hidesWhatAProgramDoesNotSee() {
        var stranger = calls.stranger();
        var placed = calls.post(holds(), """
                {"kind": "hardship", "reason": "lost work", "scope": "contract"}""").exchange();
        int id = read(placed, "$.id");

        assertThat(calls.post(stranger, holds(), """
                        {"kind": "dispute", "reason": "x"}""")).hasStatus(404);
        assertThat(calls.post(stranger, "/api/holds/" + id + "/release", "{}")).hasStatus(404);
    }

    @Test
    void saysHowACustomerStandsInBothLanguages() {
        var taxId = jdbc.sql("select tax_id from customers.customer where id = (select customer_id from"
                        + " receivables.receivable where id = ?)")
                .param(debt)
                .query(String.class)
                .single();

        var answer =
                calls.post("/api/standing", "{\"taxId\": \"" + taxId + "\"}").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Calls.<String>read(answer, "$.standing")).isIn("under_review", "blocked");
        assertThat(Calls.<Map<String, String>>read(answer, "$.words")).containsKeys("en", "pt-BR");
        assertThat(Calls.<List<String>>read(answer, "$.creditors[*].creditor")).contains(Calls.AURORA);
        assertThat(calls.post(calls.stranger(), "/api/standing", "{\"taxId\": \"" + taxId + "\"}"))
                .hasStatus(404);
        assertThat(calls.post("/api/standing", "{\"taxId\": \"000\"}")).hasStatus(404);
        assertThat(calls.post("/api/standing", "{}")).hasStatus(400);
    }
}
