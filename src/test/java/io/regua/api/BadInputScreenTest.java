package io.regua.api;

import static io.regua.api.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.WholeHouse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every bad call ends in a problem that says which field is wrong. */
@WholeHouse
class BadInputScreenTest {

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

    private static void isProblem(MvcTestResult answer, int status, String field, String code) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(text(answer)).doesNotContain("Exception").doesNotContain("io.regua");
        assertThat(Calls.<List<String>>read(answer, "$.errors[?(@.field=='%s')].code".formatted(field)))
                .containsExactly(code);
    }

    private static void isProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(Calls.<String>read(answer, "$.code")).isEqualTo(code);
        assertThat(Calls.<String>read(answer, "$.detail")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/receivables?page=-1, page, too_small",
        "/api/receivables?page=abc, page, not_a_number",
        "/api/receivables?page=99999999999, page, not_a_number",
        "/api/receivables?size=201, size, too_large",
        "/api/receivables?size=0, size, too_small",
        "/api/receivables?customer=x, customer, not_a_number",
        "/api/receivables?status=late, status, unknown_value",
        "/api/receivables?contract=a%00b, contract, not_a_text",
        "/api/receivables?costumer=1, costumer, unknown_parameter",
        "/api/receivables/one, id, not_a_number",
        "/api/actions?from=2026-02-30, from, not_a_date",
        "/api/actions?to=tomorrow, to, not_a_date",
        "/api/actions?from=2026-02-02&to=2026-02-01, to, before_from",
        "/api/actions?from=1890-01-01, from, outside_calendar",
        "/api/nights/2026-13-01, date, not_a_date",
    })
    void refusesParameters(String path, String field, String code) {
        isProblem(mvc.get().uri(java.net.URI.create(path)).with(Calls.program()).exchange(), 400, field, code);
    }

    @Test
    void refusesADayThatIsNone() {
        var id = calls.receivable("V-2026-0002", 1);
        isProblem(
                calls.get("/api/receivables/{id}/amount-due?on=2026-02-30", id).exchange(), 400, "on", "not_a_date");
        isProblem(
                calls.get("/api/receivables/{id}/amount-due?on=1850-01-01", id).exchange(),
                400,
                "on",
                "outside_calendar");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/receivables/999999999, no_receivable",
        "/api/receivables/999999999/amount-due, no_receivable",
        "/api/receivables/999999999/actions, no_receivable",
        "/api/customers/999999999, no_customer",
        "/api/imports/999999999, no_import",
        "/api/imports/999999999/rejected, no_import",
        "/api/nights/1999-01-01, no_night",
    })
    void saysWhatIsNotThere(String path, String code) {
        isProblem(calls.get(path).exchange(), 404, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"10.001\" | fractions_of_a_cent",
                "-5 | not_positive",
                "\"0.00\" | not_positive",
                "\"ten\" | not_an_amount",
                "null | required",
            })
    void refusesAmounts(String amount, String code) {
        var id = calls.receivable("V-2026-0002", 1);
        var body = """
                {"amount": %s, "paidOn": "2016-08-01", "reference": "API-BAD", "method": "pix"}""".formatted(amount);
        isProblem(calls.post("/api/receivables/" + id + "/payments", body).exchange(), 400, "amount", code);
    }

    @Test
    void refusesEveryFieldOfAPaymentAtOnce() {
        var id = calls.receivable("V-2026-0002", 1);
        var answer = calls.post("/api/receivables/" + id + "/payments", """
                {"paidOn": "2016-02-30", "reference": " ", "method": "gold", "note": "x"}""").exchange();
        isProblem(answer, 400, "amount", "required");
        isProblem(answer, 400, "paidOn", "not_a_date");
        isProblem(answer, 400, "reference", "required");
        isProblem(answer, 400, "method", "unknown_value");
        isProblem(answer, 400, "note", "unknown_field");
        isProblem(calls.post("/api/receivables/" + id + "/payments", """
                        {"amount": "1.00", "paidOn": "2079-01-01", "reference": "API-LATER", "method": "pix"}""").exchange(), 400, "paidOn", "paid_in_future");
    }

    @Test
    void refusesBodiesThatAreNoJsonObjects() {
        isProblem(calls.post("/api/nights", "{\"businessDate\": ").exchange(), 400, "malformed_json");
        isProblem(calls.post("/api/nights", "").exchange(), 400, "no_json_object");
        isProblem(calls.post("/api/nights", "[]").exchange(), 400, "no_json_object");
        isProblem(calls.post("/api/nights", "{\"a\":1,\"a\":2}").exchange(), 400, "malformed_json");
        isProblem(calls.post("/api/nights", "{} {}").exchange(), 400, "malformed_json");
        isProblem(calls.post("/api/nights", "\"" + "x".repeat(70_000) + "\"").exchange(), 413, "body_too_large");
        isProblem(
                mvc.post()
                        .uri("/api/nights")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("businessDate=2016-01-01")
                        .with(Calls.program())
                        .exchange(),
                415,
                "not_json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | required",
                "{\"businessDate\": \"2026-02-30\"} | not_a_date",
                "{\"businessDate\": 20260201} | not_a_date",
                "{\"businessDate\": \"2090-01-01\"} | outside_calendar",
            })
    void refusesNights(String body, String code) {
        isProblem(calls.post("/api/nights", body).exchange(), 400, "businessDate", code);
    }

    @Test
    void refusesImportsWithoutTheirParts() {
        var nothing = mvc.post()
                .uri("/api/imports")
                .multipart()
                .param("creditor", "nobody-of-this-name")
                .with(Calls.program())
                .exchange();
        isProblem(nothing, 400, "file", "required");
        isProblem(nothing, 400, "mapping", "mapping_required");
        isProblem(nothing, 400, "creditor", "unknown_creditor");
        assertThat(text(nothing)).contains("native").contains("ibm-receivables").contains(Calls.AURORA);

        var unknown = calls.send("a;b\n1;2\n", "no-such-mapping");
        isProblem(unknown, 400, "mapping", "unknown_value");
        assertThat(text(unknown)).contains("ibm-payments");
        isProblem(calls.post("/api/imports", "{}").exchange(), 415, "not_multipart");
    }

    @Test
    void refusesFilesThatAreNone() {
        assertThat(calls.send("", "native")).hasStatus(400).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(calls.send("a;b\n1;2\n", "native"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    @Test
    void hidesCreditorsOfOthers() {
        var answer = mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {'a'}))
                .param("mapping", "native")
                .param("creditor", Calls.AURORA)
                .with(calls.stranger())
                .exchange();
        isProblem(answer, 400, "creditor", "unknown_creditor");
        assertThat(text(answer)).contains(Calls.OTHER).doesNotContain(Calls.AURORA);
    }

    @Test
    void refusesSearchesForNothing() {
        isProblem(calls.post("/api/customers/search", "{\"query\": \" \"}").exchange(), 400, "query", "required");
        isProblem(
                calls.post("/api/customers/search", "{\"query\": \"a\\u0000\"}").exchange(),
                400,
                "query",
                "not_a_text");
        isProblem(
                calls.post("/api/customers/search", "{\"query\": \"a\", \"page\": -1}")
                        .exchange(),
                400,
                "page",
                "out_of_range");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        var portuguese = calls.get("/api/receivables?page=-1")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr, pt-BR;q=0.8, en;q=0.5")
                .exchange();
        assertThat(Calls.<String>read(portuguese, "$.errors[0].message")).isEqualTo("No mínimo 0.");
        var english = calls.get("/api/receivables?page=-1").exchange();
        assertThat(Calls.<String>read(english, "$.errors[0].message")).isEqualTo("At least 0.");
    }

    @Test
    void asksForAUserAndForTheRole() {
        assertThat(mvc.get().uri("/api/receivables"))
                .hasStatus(401)
                .hasContentTypeCompatibleWith("application/problem+json");
        assertThat(mvc.get().uri("/api/receivables").with(Calls.as("manager")))
                .hasStatus(403)
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    @Test
    void readsNothingTwice() {
        var answer = calls.get("/api/receivables?size=1").exchange();
        assertThat(answer).hasStatusOk().headers().doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(Calls.<Integer>read(answer, "$.page")).isZero();
        assertThat(Calls.<Integer>read(answer, "$.items[0].id")).isPositive();
    }
}
