package io.regua.api;

import static io.regua.api.Calls.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A shop's till, by REST alone: what is due, money spread over debts, and taking it back. */
@WholeHouse
class TillScreenTest {

    /** A customer of these tests alone, with three installments of a contract. */
    private static final String PAYER = "604.813.229-81";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    private Calls calls;

    @BeforeEach
    void program() {
        calls = new Calls(mvc, house);
        calls.portfolio();
    }

    /** Buys something new on three installments, so that every test has debts of its own. */
    private List<Integer> bought(String contract) {
        var header = Calls.sample().lines().findFirst().orElseThrow();
        var lines = new StringBuilder(header).append('\n');
        for (var installment = 1; installment <= 3; installment++) {
            var values = Map.of(
                    "creditor",
                    Calls.AURORA,
                    "customer_tax_id",
                    PAYER,
                    "customer_name",
                    "Rita Caixa",
                    "contract_number",
                    contract,
                    "contract_date",
                    "10/05/2016",
                    "fine_percent",
                    "2",
                    "interest_percent",
                    "1",
                    "installment",
                    String.valueOf(installment),
                    "due_date",
                    "10/0%d/2016".formatted(5 + installment),
                    "amount",
                    "100,00");
            lines.append(Stream.of(header.split(";", -1))
                            .map(column -> values.getOrDefault(column, ""))
                            .collect(Collectors.joining(";")))
                    .append('\n');
        }
        calls.takeIn(lines.toString(), "native");
        return read(calls.get("/api/receivables?contract={number}", contract).exchange(), "$.items[*].id");
    }

    private MvcTestResult due() {
        return calls.post("/api/till/due", "{\"taxId\": \"%s\"}".formatted(PAYER))
                .exchange();
    }

    private MvcTestResult pay(String reference, String parts) {
        return calls.post("/api/till/payments", """
                {"taxId": "%s", "paidOn": "2026-11-20", "reference": "%s", "method": "cash", "store": "loja-12",
                 "till": "T04", "operator": "op-77", "parts": [%s]}""".formatted(PAYER, reference, parts))
                .exchange();
    }

    @Test
    void tellsWhatACustomerCanPayToday() {
        var debts = bought("T-1");

        var due = due();

        assertThat(due).hasStatusOk();
        assertThat(Calls.<String>read(due, "$.taxId")).isEqualTo("***.813.229-**");
        assertThat(Calls.<List<String>>read(due, "$.standing[*].creditor")).containsExactly(Calls.AURORA);
        assertThat(Calls.<List<Object>>read(due, "$.liveBills")).isEmpty();
        assertThat(Calls.<List<Integer>>read(due, "$.installments[*].receivableId"))
                .containsAll(debts);
        assertThat(Calls.<List<String>>read(due, "$.installments[?(@.contractNumber == 'T-1')].total"))
                .allMatch(total -> total.matches("\\d+\\.\\d\\d"));
    }

    @Test
    void spreadsMoneyOverSeveralDebtsOnceAndTakesItBack() {
        var debts = bought("T-2");
        var parts = """
                {"receivableId": %d, "amount": "10.00"}, {"receivableId": %d, "amount": 5}""".formatted(debts.get(0), debts.get(1));

        var first = pay("till-2", parts);

        assertThat(first).hasStatus(HttpStatus.CREATED);
        assertThat(Calls.<String>read(first, "$.amount")).isEqualTo("15.00");
        assertThat(pay("till-2", parts)).hasStatusOk();
        assertThat(pay("till-2", parts.replace("10.00", "11.00"))).hasStatus(HttpStatus.CONFLICT);
        int id = read(first, "$.payments[0].paymentId");
        var payment = calls.get("/api/payments/{id}", id).exchange();
        assertThat(Calls.<String>read(payment, "$.source")).isEqualTo("till");
        assertThat(Calls.<String>read(payment, "$.operator")).isEqualTo("op-77");
        assertThat(Calls.<List<Integer>>read(payment, "$.allocations[*].receivableId"))
                .contains(debts.get(0), debts.get(1));

        var reversal = "/api/payments/" + id + "/reversal";
        assertThat(calls.post(reversal, "{}")).hasStatus(HttpStatus.BAD_REQUEST);
        var reversed = calls.post(reversal, "{\"reason\": \"counted twice\"}").exchange();
        assertThat(reversed).hasStatusOk();
        assertThat(Calls.<String>read(reversed, "$.reversalReason")).isEqualTo("counted twice");
        assertThat(Calls.<List<Object>>read(reversed, "$.allocations")).isEmpty();
        assertThat(calls.post(reversal, "{\"reason\": \"again\"}").exchange()).hasStatusOk();
        assertThat(statement())
                .contains("\"paymentId\":" + id)
                .contains("\"kind\":\"payment\"")
                .contains("\"counts\":false");
    }

    private String statement() {
        int customer = read(due(), "$.customerId");
        return Calls.text(calls.get("/api/customers/{id}/statement?from=2015-01-01&to=2026-12-31", customer)
                .exchange());
    }

    @Test
    void refusesWhatIsWrongAllAtOnce() {
        var debts = bought("T-3");
        var others = calls.receivable("V-2026-0001", 1);

        var wrong = pay("till-3", """
                {"receivableId": %d, "amount": "0"}, {"receivableId": "x", "amount": "1.00", "tip": 1}""".formatted(debts.get(0)));
        assertThat(wrong).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Calls.<List<String>>read(wrong, "$.errors[*].field"))
                .containsExactly("parts[0].amount", "parts[1].receivableId", "parts[1].tip");
        var stranger = pay("till-3", "{\"receivableId\": %d, \"amount\": \"1.00\"}".formatted(others));
        assertThat(stranger).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Calls.<List<String>>read(stranger, "$.errors[*].code")).containsExactly("no_receivable");
        assertThat(calls.post("/api/till/due", "{\"taxId\": \"111.111.111-11\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(calls.post("/api/till/due", "{\"taxId\": \"715.926.338-38\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.post(calls.stranger(), "/api/till/due", "{\"taxId\": \"%s\"}".formatted(PAYER)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void explainsAnAmountLineByLine() {
        var debt = bought("T-4").getFirst();

        var sheet = calls.get("/api/receivables/{id}/calculation?on=2026-12-10", debt)
                .exchange();

        assertThat(sheet).hasStatusOk();
        assertThat(Calls.<List<String>>read(sheet, "$.lines[*].component")).startsWith("principal", "fine", "interest");
        assertThat(Calls.<List<String>>read(sheet, "$.lines[*].rule")).contains("M01", "M02");
    }

    @Test
    void walksReceivablesByKey() {
        bought("T-5");
        var all = calls.get("/api/receivables?size=200").exchange();
        List<Integer> ids = read(all, "$.items[*].id");
        var first = calls.get("/api/receivables?size=2").exchange();
        int next = read(first, "$.next");
        assertThat(next).isEqualTo(ids.get(1));
        var second = calls.get("/api/receivables?size=2&after={id}", next).exchange();
        assertThat(Calls.<List<Integer>>read(second, "$.items[*].id")).containsExactly(ids.get(2), ids.get(3));
        assertThat(Calls.<Integer>read(second, "$.total")).isEqualTo(Calls.<Integer>read(all, "$.total"));
        assertThat(calls.get("/api/receivables?page=1&after=3")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
