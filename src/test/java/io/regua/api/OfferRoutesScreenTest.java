package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.negotiation.Commitments;
import io.regua.testing.WholeHouse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class OfferRoutesScreenTest {

    private static final String OFFERS = "/api/offers";
    private static final String AGREEMENTS = "/api/agreements";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessDates dates;

    private Calls calls;
    private DealWorld world;
    private LocalDate today;
    private long customer;
    private List<Long> debts;

    @BeforeEach
    void twoDebts() {
        calls = new Calls(mvc, house);
        today = dates.today();
        world = new DealWorld(jdbc, today);
        customer = world.customer();
        debts = world.debts(customer, 2);
    }

    private MvcTestResult post(String path, String json) {
        return calls.post(path, json).exchange();
    }

    /** Two installments after an entry, half of the charges given up. */
    private String terms(String rest) {
        return """
                {"receivables": [%d, %d], "validUntil": "%s", "discounts": {"fine": 50, "interest": "50"},
                 "terms": {"entry": "200.00", "entryOn": "%s", "installments": 2, "firstOn": "%s"}%s}""".formatted(debts.getFirst(), debts.getLast(), today.plusDays(3), today, today.plusDays(30), rest);
    }

    private int frozen(String key) {
        var frozen = post(OFFERS, terms(", \"freeze\": true, \"requestKey\": \"%s\"".formatted(key)));
        assertThat(frozen).as(Calls.text(frozen)).hasStatus(201);
        return Calls.read(frozen, "$.id");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private MvcTestResult accept(int offer) {
        return post(AGREEMENTS, "{\"offer\": %d}".formatted(offer));
    }

    @Test
    void saysWhatIsReady() {
        for (var body : List.of(
                "{\"receivables\": [%d]}".formatted(debts.getFirst()),
                "{\"customer\": %d, \"creditor\": \"%s\"}".formatted(customer, world.code()))) {
            var answer = post(OFFERS, body);

            assertThat(answer).as(Calls.text(answer)).hasStatusOk();
            assertThat(Calls.<List<String>>read(answer, "$.offers[*].kind")).contains("at_once");
            assertThat(Calls.<List<String>>read(answer, "$.offers[*].outcome.total"))
                    .allMatch(total -> !total.startsWith("-"));
        }
        assertThat(world.count("select count(*) from negotiation.offer where customer_id = ?", customer))
                .isZero();
    }

    @Test
    void saysWhatTermsComeTo() {
        var answer = post(OFFERS, terms(""));

        assertThat(answer).as(Calls.text(answer)).hasStatusOk();
        assertThat(Calls.<List<Integer>>read(answer, "$.outcome.payments[*].number"))
                .containsExactly(0, 1, 2);
        assertThat(Calls.<List<String>>read(answer, "$.outcome.debts[?(@.component == 'fine')].off"))
                .containsExactly("5.00", "5.00");
        assertThat(Calls.<List<String>>read(answer, "$.limits[*].code")).contains("entry", "installments");
        assertThat(Calls.<String>read(answer, "$.needs")).isEqualTo("agent");
        assertThat(Calls.<List<String>>read(answer, "$.against.agent")).isEmpty();
        assertThat(Calls.<String>read(answer, "$.nearest.terms.entry")).isEqualTo("200.00");
    }

    @Test
    void freezesOnceForOneKey() {
        var key = key();
        var first = frozen(key);
        var body = terms(", \"freeze\": true");
        var again = calls.post(OFFERS, body).header("Idempotency-Key", key).exchange();

        assertThat(again).hasStatus(200);
        assertThat(Calls.<Integer>read(again, "$.id")).isEqualTo(first);
        assertThat(Calls.<String>read(again, "$.number")).startsWith("P-");
        assertThat(Calls.<String>read(again, "$.outcome.validUntil"))
                .isEqualTo(today.plusDays(3).toString());
        var other = terms(", \"freeze\": true, \"requestKey\": \"%s\"".formatted(key))
                .replace("\"50\"", "\"49\"");
        assertThat(post(OFFERS, other))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("key_taken");
        assertThat(calls.get(OFFERS + "/" + first)).hasStatusOk();
    }

    @Test
    void saysAtEveryLevelWhatSpeaksAgainst() {
        var beyond = terms(", \"freeze\": true, \"requestKey\": \"%s\"".formatted(key()))
                .replace("\"installments\": 2", "\"installments\": 8, \"monthly\": 1")
                .replace(today.plusDays(3).toString(), today.plusDays(6).toString());
        var answer = post(OFFERS, beyond);

        assertThat(answer).as(Calls.text(answer)).hasStatus(422);
        assertThat(Calls.<String>read(answer, "$.code")).isEqualTo("beyond_limits");
        assertThat(Calls.<List<String>>read(answer, "$.errors[*].field")).contains("terms.installments", "validUntil");
        assertThat(Calls.<List<String>>read(answer, "$.errors[*].message"))
                .allMatch(message -> message.contains(" ") && !message.contains("["));
        assertThat(Calls.<List<Object>>read(answer, "$.errors[?(@.code == 'installments')].passes"))
                .first()
                .isInstanceOf(Integer.class);
        assertThat(Calls.<List<Object>>read(answer, "$.levels.supervisor"))
                .as("he may")
                .isEmpty();
        assertThat(Calls.<List<String>>read(answer, "$.levels.agent[*].code")).contains("installments");
    }

    @Test
    void saysAtEveryLevelWhatNobodyMay() {
        var answer = post(
                OFFERS,
                terms(", \"freeze\": true, \"requestKey\": \"%s\"".formatted(key()))
                        .replace("\"installments\": 2", "\"installments\": 300"));

        assertThat(answer).as(Calls.text(answer)).hasStatus(422);
        assertThat(Calls.<String>read(answer, "$.code")).isEqualTo("beyond_limits");
        assertThat(Calls.<List<Integer>>read(answer, "$.errors[?(@.code == 'installments')].passes"))
                .containsExactly(6);
        assertThat(Calls.<List<String>>read(answer, "$.levels.manager[*].code")).contains("installments");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        var answer =
                post(OFFERS, "{\"customer\": 1, \"freeze\": true, \"asked\": \"-1\", \"discounts\": {\"fine\": 101}}");
        assertThat(answer).hasStatus(400);
        assertThat(Calls.<List<String>>read(answer, "$.errors[*].field"))
                .containsExactlyInAnyOrder("asked", "discounts.fine");

        var together = post(OFFERS, "{\"customer\": 1, \"freeze\": true}");
        assertThat(together).hasStatus(400);
        assertThat(Calls.<List<String>>read(together, "$.errors[*].field"))
                .containsExactlyInAnyOrder("receivables", "terms", "requestKey");
        assertThat(post(OFFERS, terms(", \"total\": \"1.00\"")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("unknown_field");
    }

    @Test
    void refusesWhatAreNoTerms() {
        var past = terms("")
                .replace(today.plusDays(30).toString(), today.minusDays(1).toString());

        assertThat(post(OFFERS, past))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].passes")
                .isEqualTo(today.toString());
    }

    @Test
    void withdrawsOnce() {
        var offer = frozen(key());

        assertThat(post(OFFERS + "/" + offer + "/withdrawal", "{\"reason\": \"typo\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("withdrawn");
        assertThat(post(OFFERS + "/" + offer + "/withdrawal", "{}")).hasStatusOk();
        assertThat(accept(offer))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("offer_gone");
    }

    @Test
    void makesOneAgreement() {
        var offer = frozen(key());
        var other = frozen(key());
        var made = accept(offer);
        assertThat(made).as(Calls.text(made)).hasStatus(201);
        assertThat(accept(offer)).hasStatus(200);
        assertThat(accept(other))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("other_accepted");

        int id = Calls.read(made, "$.id");
        var seen = calls.get(AGREEMENTS + "/" + id).exchange();
        assertThat(Calls.<String>read(seen, "$.state")).isEqualTo("accepted");
        assertThat(Calls.<String>read(seen, "$.acceptedBy")).isEqualTo("first_payment");
        List<Integer> installments = Calls.read(seen, "$.installments[*].receivableId");
        assertThat(installments).hasSize(3);
        assertThat(calls.get("/api/receivables/" + installments.getFirst())).hasStatusOk();
        assertThat(Calls.<String>read(seen, "$.open")).isEqualTo(Calls.<String>read(seen, "$.outcome.total"));
        assertThat(post(OFFERS, "{\"receivables\": [%d]}".formatted(debts.getFirst())))
                .hasStatus(422);
    }

    @Test
    void listsTheAgreementsOfACustomer() {
        var made = accept(frozen(key()));
        var page =
                calls.get("/api/customers/" + customer + "/agreements?size=1").exchange();

        assertThat(page).hasStatusOk();
        assertThat(Calls.<List<Integer>>read(page, "$.items[*].id")).containsExactly(Calls.<Integer>read(made, "$.id"));
        assertThat(Calls.<Object>read(page, "$.next")).isNull();
        assertThat(calls.get("/api/customers/999999999/agreements")).hasStatus(404);
    }

    @Test
    void previewsTheBreakAndCancels() {
        int id = Calls.read(accept(frozen(key())), "$.id");
        var path = AGREEMENTS + "/" + id;
        var preview = post(path + "/break-preview", "{\"on\": \"%s\"}".formatted(today.plusDays(60)));

        assertThat(preview).as(Calls.text(preview)).hasStatusOk();
        assertThat(Calls.<List<Integer>>read(preview, "$.debts[*].receivableId"))
                .hasSize(2);
        assertThat(post(path + "/break-preview", "{\"on\": \"%s\"}".formatted(today.minusDays(1))))
                .hasStatus(400);
        assertThat(post(path + "/cancellation", "{}")).hasStatus(400);
        assertThat(post(path + "/cancellation", "{\"reason\": \"asked\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("cancelled");
        assertThat(post(path + "/cancellation", "{\"reason\": \"asked\"}")).hasStatusOk();
        assertThat(post(path + "/break-preview", "{\"on\": \"%s\"}".formatted(today)))
                .hasStatus(409);
    }

    @Test
    void renegotiatesWhatHasBegunAndLeavesItsEndToPeople() {
        var made = accept(frozen(key()));
        int id = Calls.read(made, "$.id");
        List<Integer> installments = Calls.read(made, "$.installments[*].receivableId");
        var paid = post(
                "/api/receivables/" + installments.getFirst() + "/payments",
                "{\"amount\": \"200.00\", \"paidOn\": \"%s\", \"reference\": \"%s\", \"method\": \"pix\"}"
                        .formatted(today, key()));
        assertThat(paid).as(Calls.text(paid)).hasStatus(201);
        house.getBean(Commitments.class).followMoney();

        assertThat(post(AGREEMENTS + "/" + id + "/cancellation", "{\"reason\": \"asked\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("cancel_above");
        var again = post(OFFERS, "{\"renegotiates\": %d}".formatted(id));
        assertThat(again).as(Calls.text(again)).hasStatusOk();
        assertThat(Calls.<List<Integer>>read(again, "$.offers[0].outcome.debts[*].receivableId"))
                .hasSizeGreaterThan(1);
        assertThat(post(OFFERS, "{\"renegotiates\": %d, \"receivables\": [%d]}".formatted(id, debts.getFirst())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("not_all_debts");
    }

    @Test
    void renegotiatesWhatIsNotPaidBack() {
        var made = accept(frozen(key()));
        List<Integer> installments = Calls.read(made, "$.installments[*].receivableId");
        List<String> amounts = Calls.read(made, "$.installments[*].amount");
        for (int each = 0; each < installments.size() - 1; each++) {
            assertThat(post(
                            "/api/receivables/" + installments.get(each) + "/payments",
                            "{\"amount\": \"%s\", \"paidOn\": \"%s\", \"reference\": \"%s\", \"method\": \"pix\"}"
                                    .formatted(amounts.get(each), today, key())))
                    .hasStatus(201);
        }
        house.getBean(Commitments.class).followMoney();

        var again = post(OFFERS, "{\"renegotiates\": %d}".formatted(Calls.<Integer>read(made, "$.id")));

        assertThat(again).as(Calls.text(again)).hasStatusOk();
        assertThat(Set.copyOf(Calls.<List<Integer>>read(again, "$.offers[0].outcome.debts[*].receivableId")))
                .isNotEmpty()
                .hasSizeLessThan(debts.size());
    }

    @Test
    void hidesWhatIsOfOtherCreditors() {
        var offer = frozen(key());
        int agreement = Calls.read(accept(offer), "$.id");
        var stranger = calls.stranger();

        assertThat(calls.post(stranger, OFFERS, terms(""))).hasStatus(404);
        assertThat(calls.post(
                        stranger, OFFERS, "{\"customer\": %d, \"creditor\": \"%s\"}".formatted(customer, world.code())))
                .hasStatus(404);
        assertThat(calls.post(stranger, OFFERS, "{\"renegotiates\": %d}".formatted(agreement)))
                .hasStatus(404);
        assertThat(calls.post(stranger, AGREEMENTS, "{\"offer\": %d}".formatted(offer)))
                .hasStatus(404);
        for (var path : List.of(OFFERS + "/" + offer, AGREEMENTS + "/" + agreement)) {
            assertThat(mvc.get().uri(path).with(stranger)).hasStatus(404);
        }
        for (var path : List.of(
                OFFERS + "/" + offer + "/withdrawal",
                AGREEMENTS + "/" + agreement + "/break-preview",
                AGREEMENTS + "/" + agreement + "/cancellation")) {
            assertThat(calls.post(stranger, path, "{}")).hasStatus(404);
        }
    }
}
