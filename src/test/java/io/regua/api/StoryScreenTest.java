package io.regua.api;

import static io.regua.api.Calls.read;
import static io.regua.api.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.creditors.Creditors;
import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A portfolio from creditor to actions, by REST alone. */
@WholeHouse
class StoryScreenTest {

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

    @Test
    void addsACreditorAndListsIt() {
        if (house.getBean(Creditors.class).named("api-boreal").isEmpty()) {
            var added = calls.post("/api/creditors", """
                    {"code": "api-boreal", "brand": "Boreal", "legalName": "Boreal Ltda.",
                     "taxId": "7X.K9P.2M4/0001-98", "address": "Rua B, 2, Recife - PE"}""").exchange();
            assertThat(added).hasStatus(201);
            assertThat(Calls.<String>read(added, "$.taxId")).isEqualTo("7XK9P2M4000198");
        }
        var all = calls.get("/api/creditors").exchange();
        assertThat(Calls.<List<String>>read(all, "$[*].code")).contains("api-boreal", Calls.AURORA);
        assertThat(calls.post("/api/creditors", """
                    {"code": "api-boreal", "brand": "Boreal", "legalName": "Boreal Ltda.",
                     "taxId": "7XK9P2M4000198", "address": "Rua B, 2, Recife - PE"}"""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("code_taken", "tax_id_taken");
    }

    @Test
    void takesInAPortfolioTwiceAndCountsItOnce() {
        var sent = calls.send(Calls.sample(), "native");
        assertThat(sent).hasStatus(202);
        int id = read(sent, "$.id");
        assertThat(sent).headers().hasValue(HttpHeaders.LOCATION, "/api/imports/" + id);
        assertThat(Calls.<String>read(sent, "$.state")).isEqualTo("queued");

        io.regua.intake.ImportsAtOnce.run(house, id);

        var done = calls.get("/api/imports/{id}", id).exchange();
        assertThat(Calls.<String>read(done, "$.state")).isEqualTo("done");
        assertThat(Calls.<Integer>read(done, "$.accepted")).isZero();
        assertThat(Calls.<Integer>read(done, "$.rejected")).isZero();
        assertThat(Calls.<Integer>read(done, "$.duplicates")).isEqualTo(7);
        assertThat(Calls.<Object>read(done, "$.rejectedLines")).isNull();
    }

    @Test
    void givesRejectedLinesBackWithTheirReason() {
        var lines = Calls.sample().lines().limit(2).collect(Collectors.joining("\n"));
        var id = calls.takeIn(lines.replace("529.982.247-25", "529.982.247-26") + "\n", "native");

        var done = calls.get("/api/imports/{id}", id).exchange();
        assertThat(Calls.<Integer>read(done, "$.rejected")).isEqualTo(1);
        assertThat(Calls.<String>read(done, "$.rejectedLines")).isEqualTo("/api/imports/" + id + "/rejected");
        var rejected = calls.get(Calls.<String>read(done, "$.rejectedLines")).exchange();
        assertThat(rejected).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(text(rejected).lines()).hasSize(2);
        assertThat(text(rejected)).contains("529.982.247-26").contains("reason");
    }

    @Test
    void findsCustomersWithoutTellingTheirNumbers() {
        var found = calls.post("/api/customers/search", "{\"query\": \"529.982.247-25\"}")
                .exchange();
        assertThat(found).hasStatusOk();
        assertThat(Calls.<List<String>>read(found, "$.items[*].taxId")).containsExactly("***.982.247-**");
        int id = read(found, "$.items[0].id");

        var customer = calls.get("/api/customers/{id}", id).exchange();
        assertThat(customer).hasStatusOk();
        assertThat(text(customer)).doesNotContain("52998224725").doesNotContain("987654321");
        assertThat(Calls.<List<String>>read(customer, "$.externalCodes[?(@.creditor=='api-aurora')].code"))
                .containsExactly("C-1001");
        assertThat(Calls.<List<String>>read(customer, "$.contactPoints[?(@.kind=='email')].value"))
                .containsExactly("a•••@example.com");
    }

    @Test
    void listsReceivablesByContractAndCustomer() {
        var contract = calls.get("/api/receivables?contract=V-2026-0001&size=2").exchange();
        assertThat(contract).hasStatusOk();
        assertThat(Calls.<List<String>>read(contract, "$.items[*].principal")).contains("1100.00");
        assertThat(Calls.<Integer>read(contract, "$.size")).isEqualTo(2);
        int customer = read(contract, "$.items[0].customerId");
        var settled = calls.get("/api/receivables?customer={id}&status=settled", customer)
                .exchange();
        assertThat(Calls.<List<String>>read(settled, "$.items[*].status")).containsOnly("settled");
        assertThat(Calls.<Integer>read(settled, "$.total")).isPositive();
    }

    /** 8450.90 at 10 % and 1.5 % a month, due on Sat 2 Jul 2016, asked on 3 Aug: 30 days after Mon 4 Jul. */
    @Test
    void tellsTheWholeCalculation() {
        var id = calls.receivable("V-2026-0002", 1);
        var due =
                calls.get("/api/receivables/{id}/amount-due?on=2016-08-03", id).exchange();

        assertThat(due).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"receivableId": %d, "on": "2016-08-03", "dueDate": "2016-07-02", "adjustedDueDate": "2016-07-04",
                 "daysLate": 30, "total": "9422.75",
                 "components": [
                   {"component": "principal", "base": "8450.90", "amount": "8450.90", "days": 0},
                   {"component": "fine", "base": "8450.90", "rate": "10", "amount": "845.09", "ruleId": "M01"},
                   {"component": "interest", "rate": "1.5", "days": 30, "amount": "126.76", "ruleId": "M02"}]}""".formatted(id));
    }

    @Test
    void recordsAPaymentOnce() {
        var id = calls.receivable("V-2026-0005", 1);
        var path = "/api/receivables/" + id + "/payments";
        var body = """
                {"amount": "10.00", "paidOn": "2016-08-01", "reference": "API-STORY-1", "method": "pix"}""";
        var first = calls.post(path, body).exchange();
        var again = calls.post(path, body.replace("\"10.00\"", "10")).exchange();

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(200);
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(calls.post(path, body.replace("10.00", "11.00")))
                .hasStatus(409)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("reference");
    }

    @Test
    void runsANightAndTellsWhatItDid() {
        var ran =
                calls.post("/api/nights", "{\"businessDate\": \"2016-07-20\"}").exchange();
        assertThat(ran).hasStatusOk();
        assertThat(Calls.<String>read(ran, "$.state")).isEqualTo("done");
        assertThat(Calls.<String>read(ran, "$.cause")).isEqualTo("api");
        assertThat(Calls.<String>read(ran, "$.startedBy")).isEqualTo("api");

        var report = calls.get("/api/nights/2016-07-20").exchange();
        assertThat(Calls.<Integer>read(report, "$.runId")).isEqualTo(Calls.<Integer>read(ran, "$.runId"));

        var id = calls.receivable("V-2026-0002", 1);
        var actions = calls.get("/api/receivables/{id}/actions", id).exchange();
        assertThat(Calls.<List<String>>read(actions, "$[?(@.outcome=='taken')].stepKey"))
                .isNotEmpty();
        assertThat(Calls.<List<String>>read(actions, "$[*].contractNumber")).containsOnly("V-2026-0002");
        assertThat(Calls.<List<Object>>read(actions, "$[*].facts")).allMatch(java.util.Map.class::isInstance);
    }

    @Test
    void streamsTheActionsOfTheWholePortfolio() {
        calls.post("/api/nights", "{\"businessDate\": \"2016-07-20\"}").exchange();
        var span = "/api/actions?from=2016-07-20&to=2016-07-20";
        var page = calls.get(span + "&size=1").exchange();
        int total = read(page, "$.total");
        assertThat(total).isPositive();
        assertThat(Calls.<List<Object>>read(page, "$.items")).hasSize(1);

        var stream = calls.get(span).accept("application/x-ndjson").exchange();
        assertThat(stream).hasStatusOk().hasContentType("application/x-ndjson");
        assertThat(text(stream).lines())
                .hasSize(total)
                .allSatisfy(line ->
                        assertThat(line).startsWith("{\"receivableId\":").contains("\"businessDate\":\"2016-07-20\""));
    }

    @Test
    void hidesWhatBelongsToAnotherCreditor() {
        var stranger = calls.stranger();
        var id = calls.receivable("V-2026-0002", 1);
        for (var path : List.of("", "/amount-due", "/actions")) {
            assertThat(mvc.get().uri("/api/receivables/" + id + path).with(stranger))
                    .hasStatus(404)
                    .hasContentTypeCompatibleWith("application/problem+json");
        }
        var seen = mvc.get().uri("/api/receivables").with(stranger).exchange();
        assertThat(Calls.<Integer>read(seen, "$.total")).isZero();
        var actions = mvc.get().uri("/api/actions").with(stranger).exchange();
        assertThat(Calls.<Integer>read(actions, "$.total")).isZero();
        assertThat(calls.post(stranger, "/api/nights", "{\"businessDate\": \"2016-07-20\"}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("needs_all_creditors");
    }
}
