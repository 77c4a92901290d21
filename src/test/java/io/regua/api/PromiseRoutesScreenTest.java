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
class PromiseRoutesScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessDates dates;

    private Calls calls;
    private long customer;
    private long debt;

    @BeforeEach
    void program() {
        calls = new Calls(mvc, house);
        var world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "70.00", dates.today());
    }

    private String body(String amount, int days) {
        return """
                {"receivables": [%d], "parts": [{"on": "%s", "amount": "%s"}], "heard": "phone", "request": "r%d"}""".formatted(debt, dates.today().plusDays(days), amount, debt);
    }

    private MvcTestResult delete(int id, String query) {
        return mvc.delete()
                .uri("/api/promises/" + id + query)
                .with(Calls.program())
                .exchange();
    }

    @Test
    void takesShowsAndCancelsAPromise() {
        var made = calls.post("/api/promises", body("60.00", 3)).exchange();
        assertThat(made).hasStatus(201);
        assertThat(Calls.<String>read(made, "$.state")).isEqualTo("open");
        assertThat(Calls.<String>read(made, "$.parts[0].amount")).isEqualTo("60.00");
        assertThat(calls.post("/api/promises", body("60.00", 3))).hasStatus(200);

        var id = Calls.<Integer>read(made, "$.id");
        assertThat(Calls.<List<Integer>>read(
                        calls.get("/api/customers/{id}/promises", customer).exchange(), "$[*].id"))
                .containsExactly(id);
        assertThat(delete(id, "")).hasStatus(422);
        var cancelled = delete(id, "?reason=mistake");
        assertThat(cancelled).hasStatus(200);
        assertThat(Calls.<String>read(cancelled, "$.why")).isEqualTo("asked");
        assertThat(Calls.<String>read(calls.get("/api/promises/{id}", id).exchange(), "$.state"))
                .isEqualTo("cancelled");
    }

    @Test
    void saysAllThatSpeaksAgainstIt() {
        assertThat(calls.post("/api/promises", body("70.01", 400)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("date_too_far");
        var tooMuch = calls.post("/api/promises", body("70.01", 0)).exchange();
        assertThat(Calls.<List<String>>read(tooMuch, "$.errors[*].field")).containsExactly("parts");
        assertThat(Calls.<List<String>>read(tooMuch, "$.errors[*].message").getFirst())
                .contains("70.00");
        assertThat(calls.post("/api/promises", "{\"receivables\": [\"x\"], \"parts\": []}"))
                .hasStatus(400);
        assertThat(calls.get("/api/promises/{id}", 999999999)).hasStatus(404);
        assertThat(calls.get("/api/customers/{id}/promises", 999999999)).hasStatus(404);
    }
}
