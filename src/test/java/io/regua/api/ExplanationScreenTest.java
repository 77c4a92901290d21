package io.regua.api;

import static io.regua.api.Calls.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.testing.WholeHouse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Why, for programs: a receivable of 2016 that the night of 20 July 2016 took up. */
@WholeHouse
class ExplanationScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    private Calls calls;
    private int receivable;

    @BeforeEach
    void night() {
        calls = new Calls(mvc, house);
        calls.portfolio();
        calls.post("/api/nights", "{\"businessDate\": \"2016-07-20\"}").exchange();
        receivable = calls.receivable("V-2026-0002", 1);
    }

    @Test
    void tellsANightAsItsActionsSay() {
        var actions = calls.get("/api/receivables/{id}/actions", receivable).exchange();
        var told = calls.get("/api/receivables/{id}/explanation?on=2016-07-20", receivable)
                .exchange();

        assertThat(told).hasStatusOk();
        assertThat(Calls.<String>read(told, "$.verdict")).isEqualTo("acted");
        assertThat(Calls.<List<String>>read(told, "$.steps[*].stepKey"))
                .isNotEmpty()
                .isEqualTo(read(actions, "$[?(@.businessDate=='2016-07-20')].stepKey"));
        assertThat(Calls.<List<String>>read(told, "$.steps[*].reason.code"))
                .isEqualTo(read(actions, "$[?(@.businessDate=='2016-07-20')].reason"));
        assertThat(Calls.<Integer>read(told, "$.ruler.version")).isPositive();
        assertThat(Calls.<String>read(told, "$.why")).startsWith("Night of 20 Jul 2016: ");
    }

    @Test
    void tellsTodayWhenNoDayIsNamed() {
        var told = calls.get("/api/receivables/{id}/explanation", receivable).exchange();

        assertThat(told).hasStatusOk();
        assertThat(Calls.<String>read(told, "$.verdict")).isNotEqualTo("acted");
    }

    @Test
    void plansWhatTheExplanationForetells() {
        var coming = comingDebt();
        var plan = calls.get("/api/receivables/{id}/plan", coming).exchange();

        assertThat(plan).hasStatusOk();
        assertThat(Calls.<Integer>read(plan, "$.receivableId")).isEqualTo(coming);
        List<String> days = read(plan, "$.steps[*].on");
        assertThat(days).isNotEmpty();
        for (var day : days) {
            var told = calls.get("/api/receivables/{id}/explanation?on={day}", coming, day)
                    .exchange();
            assertThat(Calls.<String>read(told, "$.verdict")).isEqualTo("will_act");
            assertThat(Calls.<List<Object>>read(told, "$.steps[*].reason.facts"))
                    .isEqualTo(read(plan, "$.steps[?(@.on=='" + day + "')].facts"));
        }
    }

    /** Due in ten days, of a creditor of its own. */
    private int comingDebt() {
        calls.creditor("api-coming", "Coming API", "60746948000112");
        var due = DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(house.getBean(BusinessDates.class).today().plusDays(10));
        var line = "creditor;customer_code;customer_name;contract_number;installment;due_date;amount\n"
                + "api-coming;P-1;Oficina Central;V-PLAN-0001;1;" + due + ";799,99\n";
        calls.takeIn(line, "native");
        return Calls.<Integer>read(
                calls.get("/api/receivables?contract=V-PLAN-0001").exchange(), "$.items[0].id");
    }

    @ParameterizedTest
    @CsvSource({"tomorrow, on", "2016-02-30, on", "1890-01-01, on"})
    void refusesADayThatIsNone(String day, String field) {
        assertThat(calls.get("/api/receivables/{id}/explanation?on={day}", receivable, day))
                .hasStatus(400)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void hidesWhatBelongsToAnotherCreditor() {
        for (var path : List.of("/explanation", "/plan")) {
            assertThat(mvc.get().uri("/api/receivables/" + receivable + path).with(calls.stranger()))
                    .hasStatus(404)
                    .hasContentTypeCompatibleWith("application/problem+json");
            assertThat(calls.get("/api/receivables/0" + path)).hasStatus(404);
        }
    }
}
