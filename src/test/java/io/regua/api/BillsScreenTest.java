package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.BillWorld;
import io.regua.calendar.BusinessDates;
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
class BillsScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessDates dates;

    private Calls calls;
    private BillWorld world;
    private long customer;
    private long debt;

    @BeforeEach
    void program() {
        calls = new Calls(mvc, house);
        world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "70.00", dates.today());
    }

    private String body(long receivable) {
        return """
                {"receivables": [%d], "validUntil": "%s", "kind": "boleto"}""".formatted(receivable, dates.today().plusDays(4));
    }

    @Test
    void issuesShowsAndWithdrawsABill() {
        var issued = calls.post("/api/bills", body(debt)).exchange();
        assertThat(issued).hasStatus(201);
        assertThat(Calls.<String>read(issued, "$.total")).isEqualTo("70.00");
        assertThat(Calls.<String>read(issued, "$.state")).isEqualTo("registration_requested");
        assertThat(Calls.<String>read(issued, "$.pixCode")).startsWith("000201");
        assertThat(Calls.<Object>read(issued, "$.barcode")).isNull();
        assertThat(calls.post("/api/bills", body(debt))).hasStatus(200);

        var id = Calls.<Integer>read(issued, "$.id");
        assertThat(Calls.<List<Integer>>read(
                        calls.get("/api/receivables/{id}/bills", debt).exchange(), "$[*].id"))
                .containsExactly(id);
        var withdrawn =
                mvc.delete().uri("/api/bills/" + id).with(Calls.program()).exchange();
        assertThat(withdrawn).hasStatus(200);
        assertThat(Calls.<Object>read(withdrawn, "$.pixCode")).isNull();
        assertThat(Calls.<String>read(calls.get("/api/bills/{id}", id).exchange(), "$.reason"))
                .isEqualTo("asked");
    }

    @Test
    void extendsABillAndLowersItOnceTheBankHasIt() {
        var id = Calls.<Integer>read(calls.post("/api/bills", body(debt)).exchange(), "$.id");
        var later = dates.today().plusDays(9);

        var extended = calls.post("/api/bills/" + id + "/extend", "{\"validUntil\": \"%s\"}".formatted(later))
                .exchange();
        assertThat(extended).hasStatus(200);
        assertThat(Calls.<String>read(extended, "$.validUntil")).isEqualTo(later.toString());
        assertThat(calls.post("/api/bills/" + id + "/extend", "{\"validUntil\": \"2026-01-01\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("valid_not_later");
        assertThat(calls.post("/api/bills/" + id + "/extend", "{}")).hasStatus(400);

        assertThat(rebate(id))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("not_registered");
        jdbc.sql("update bills.bill set state = 'registered' where id = ?")
                .param(id)
                .update();
        jdbc.sql("update receivables.receivable set principal = 50, open_principal = 50 where id = ?")
                .param(debt)
                .update();
        var lowered = rebate(id);
        assertThat(lowered).hasStatus(200);
        assertThat(Calls.<String>read(lowered, "$.total")).isEqualTo("50.00");
        assertThat(Calls.<String>read(lowered, "$.rebate")).isEqualTo("20.00");
        assertThat(rebate(999999999)).hasStatus(404);
    }

    private MvcTestResult rebate(int id) {
        return calls.post("/api/bills/" + id + "/rebate", "{\"total\": \"50.00\"}")
                .exchange();
    }

    @Test
    void saysAllThatSpeaksAgainstABill() {
        var other = world.debt(world.customer(), "1.00", dates.today());
        assertThat(calls.post("/api/bills", body(debt).replace("]", ", " + other + "]")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("debt_unknown");
        assertThat(calls.post("/api/bills", "{\"receivables\": [\"x\"], \"kind\": \"card\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactlyInAnyOrder("not_ids", "required", "unknown_value");
        assertThat(calls.post("/api/bills", body(0).replace("[0]", "[999999999]")))
                .hasStatus(404);
        assertThat(calls.get("/api/bills/{id}", 999999999)).hasStatus(404);
    }
}
