package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.BillWorld;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.AgreementFollowing;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One debt of 1.200,00, twenty days late; its customer delays for the first time or sometimes. */
@WholeHouse
class NegotiationScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private AgreementFollowing following;

    private BillWorld world;
    private long customer;
    private long debt;
    private String path;
    private LocalDate today;

    @BeforeEach
    void createWorld() {
        today = dates.today();
        world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "1200.00", today.minusDays(20));
        path = "/customers/" + customer + "/negotiation";
    }

    private MvcTestResult get(String path, String role) {
        return mvc.get().uri(path).with(as(users, role)).exchange();
    }

    private static String text(MvcTestResult result) {
        return html(result).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String html(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Map<String, String> terms(String... more) {
        var terms = new HashMap<>(Map.of(
                "creditor", String.valueOf(world.creditor()),
                "debt", String.valueOf(debt),
                "entry", "300,00",
                "entryOn", today.toString(),
                "installments", "3",
                "firstOn", today.plusMonths(1).toString(),
                "monthly", "0",
                "fine", "0",
                "interest", "0",
                "correction", "0"));
        terms.putAll(Map.of(
                "principal",
                "0",
                "schedule",
                "equal_parts",
                "validUntil",
                today.plusDays(2).toString(),
                "key",
                "k" + System.nanoTime()));
        for (int i = 0; i < more.length; i += 2) {
            terms.put(more[i], more[i + 1]);
        }
        return terms;
    }

    private MvcTestResult post(String path, Map<String, String> fields, String role) {
        var request = mvc.post().uri(path).with(as(users, role));
        fields.forEach(request::param);
        return request.exchange();
    }

    private long one(String sql) {
        return jdbc.sql(sql).param(customer).query(Long.class).single();
    }

    private long offer() {
        return one("select max(id) from negotiation.offer where customer_id = ?");
    }

    @Test
    void beginsWithThreeOffersAndTheLimits() {
        var shown = get(path, "agent");

        assertThat(shown).hasStatusOk();
        assertThat(text(shown))
                .contains("At once", "Entry and a few installments", "As long as it goes", "Make offer")
                .contains("supervisor", "manager", "You may agree to this.");
    }

    @Test
    void answersAChangedTermWithWhatItComesTo() {
        var shown = change(terms("principal", "50"));

        assertThat(shown).hasStatusOk();
        assertThat(html(shown)).startsWith("<section").contains("id=\"talk\"").doesNotContain("<head");
        assertThat(text(shown)).contains("Nearest allowed").doesNotContain("As long as it goes");
        assertThat(text(change(terms("debt", "999999999")))).contains("No debt was chosen.");
    }

    private MvcTestResult change(Map<String, String> terms) {
        var request = mvc.get()
                .uri(path)
                .header("HX-Request", "true")
                .header("HX-Target", "talk")
                .with(as(users, "agent"));
        terms.forEach(request::param);
        return request.exchange();
    }

    /** The customer's page takes its part of the whole. */
    @Test
    void showsTheReadyOffersToOtherPages() {
        assertThat(mvc.get().uri(path).header("HX-Request", "true").with(as(users, "agent")))
                .bodyText()
                .contains("id=\"ready\"", "As long as it goes");
    }

    @Test
    void offersNothingToPressToWhoOnlyLooks() {
        assertThat(html(get(path, "auditor"))).contains("As long as it goes").doesNotContain("/negotiation/offers");
        assertThat(post(path + "/offers", terms(), "auditor")).hasStatus(403);
    }

    @Test
    void makesAnOfferAndAnAgreementOfIt() {
        var fields = terms();
        assertThat(post(path + "/offers", fields, "agent")).hasStatus3xxRedirection();
        assertThat(post(path + "/offers", fields, "agent"))
                .as("pressed twice")
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/offers/" + offer());
        assertThat(one("select count(*) from negotiation.offer where customer_id = ?"))
                .isOne();
        assertThat(text(get("/offers/" + offer(), "agent"))).contains("stands", "R$ 1.2", "Make the agreement");

        var made = post("/offers/" + offer() + "/accept", Map.of("recording", "REC-7"), "agent");
        assertThat(made).hasStatus3xxRedirection();
        var agreement = one("select id from negotiation.agreement where customer_id = ?");
        assertThat(text(get("/agreements/" + agreement, "agent")))
                .contains("waits for its first payment", "REC-7", "Installment 3");
        assertThat(text(get("/agreements/" + agreement + "?broken=true", "agent")))
                .contains("Owed again in all");
        assertThat(text(get("/agreements", "agent"))).contains("A-");
        assertThat(text(get(path, "agent"))).contains("Nothing is due.");
    }

    @Test
    void paysEarlyAndMovesTheDueDay() {
        assertThat(post(path + "/offers", terms(), "agent")).hasStatus3xxRedirection();
        assertThat(post("/offers/" + offer() + "/accept", Map.of(), "agent")).hasStatus3xxRedirection();
        var settle = "/agreements/" + one("select id from negotiation.agreement where customer_id = ?") + "/settle";
        var day = String.valueOf(today.plusDays(5).getDayOfMonth());

        assertThat(text(get(settle + "?day=" + day, "agent"))).contains("Interest dropped", "Bill of R$", "After");
        assertThat(text(post(settle + "/due-day", Map.of("day", "many"), "agent")))
                .contains("1 to 31");
        assertThat(post(settle + "/due-day", Map.of("day", day), "agent")).hasStatus3xxRedirection();
        assertThat(post(settle + "/bill", Map.of("kind", "pix"), "agent")).hasStatus3xxRedirection();
    }

    /** An agreement whose entry of 300,00 was paid. */
    private long begunAgreement() {
        assertThat(post(path + "/offers", terms(), "agent")).hasStatus3xxRedirection();
        assertThat(post("/offers/" + offer() + "/accept", Map.of(), "agent")).hasStatus3xxRedirection();
        var agreement = one("select id from negotiation.agreement where customer_id = ?");
        var entry = one("select min(receivable_id) from receivables.v_agreed_installment where customer_id = ?");
        assertThat(post(
                        "/customers/" + customer + "/receivables/" + entry + "/payments",
                        Map.of(
                                "amount",
                                "300,00",
                                "paidOn",
                                today.toString(),
                                "method",
                                "pix",
                                "reference",
                                "r" + entry),
                        "finance"))
                .hasStatus3xxRedirection();
        following.followMoney();
        return agreement;
    }

    @Test
    void showsWhatWasPaidAndWhatIsLeftToRenegotiate() {
        var agreement = begunAgreement();

        assertThat(text(get("/agreements/" + agreement, "agent"))).contains("active", "Receipt", "Renegotiate");
        var again = path + "?creditor=" + world.creditor() + "&debt=" + debt + "&renegotiates=" + agreement;
        assertThat(text(get(again, "agent"))).contains("Renegotiation", "R$ 900,00 due on 1 debt");
        var stranger = world.customer();
        world.debt(stranger, "10.00", today);
        assertThat(get(again.replace("/" + customer + "/", "/" + stranger + "/"), "agent"))
                .as("another customer's agreement")
                .hasStatus(404);
        var outsider = outsider();
        assertThat(get(again, outsider)).as("a creditor that is not seen").hasStatus(404);
        assertThat(post(path + "/offers", terms("renegotiates", String.valueOf(agreement)), outsider))
                .hasStatus(404);
    }

    @Test
    void replacesAnAgreementByAnother() {
        var agreement = begunAgreement();

        assertThat(post(path + "/offers", terms("renegotiates", String.valueOf(agreement)), "agent"))
                .hasStatus3xxRedirection();
        assertThat(post("/offers/" + offer() + "/accept", Map.of(), "agent")).hasStatus3xxRedirection();
        var next = one("select max(id) from negotiation.agreement where customer_id = ?");
        assertThat(html(get("/agreements/" + agreement, "agent")))
                .contains("Renegotiated in", "/agreements/" + next + "\"");
        assertThat(html(get("/agreements/" + next, "agent")))
                .contains(">Renegotiates<", "/agreements/" + agreement + "\"");
    }

    @Test
    void saysEverythingThatIsBeyondAndAsks() {
        var fields = terms("installments", "30", "entry", "", "principal", "10");
        var refused = post(path + "/offers", fields, "agent");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("of the principal can be given up", "Number of installments:", "Nearest allowed");
        assertThat(one("select count(*) from negotiation.offer where customer_id = ?"))
                .isZero();
    }

    @Test
    void marksWhatCannotBeRead() {
        var shown = post(path + "/offers", terms("installments", "many", "entry", "-5", "firstOn", "soon"), "agent");

        assertThat(shown).hasStatus(422);
        assertThat(html(shown)).contains("value=\"many\"", "value=\"soon\"", "is-invalid");
    }

    @Test
    void isAnsweredFromAboveAndSeenByWhoAsked() {
        var asked = asked();
        assertThat(text(get("/offers/" + asked, "agent"))).contains("approval asked", "lost his job");
        assertThat(post("/approvals/" + asked + "/allow", Map.of(), "agent")).hasStatus(422);
        assertThat(text(get("/approvals", "manager"))).contains("lost his job");
        assertThat(text(get("/approvals/" + asked, "manager"))).contains("What the limits say", "Allow");
        assertThat(post("/approvals/" + asked + "/refuse", Map.of("note", ""), "manager"))
                .hasStatus(422);
        assertThat(post("/approvals/" + asked + "/allow", Map.of("note", "go"), "manager"))
                .hasStatus3xxRedirection();
        assertThat(text(get("/offers/" + asked, "agent"))).contains("allows it.", "Make the agreement");
        assertThat(post("/approvals/" + asked + "/refuse", Map.of("note", "late"), "manager"))
                .hasStatus(409);
    }

    /** Fifteen installments with interest are beyond an agent and within a supervisor. */
    private long asked() {
        var fields = terms("installments", "15", "monthly", "1", "reason", "lost his job", "waits", "true");
        assertThat(post(path + "/requests", fields, "agent")).hasStatus3xxRedirection();
        return offer();
    }

    @Test
    void isNotSeenByWhoDoesNotSeeTheCreditor() {
        assertThat(post(path + "/offers", terms(), "agent")).hasStatus3xxRedirection();
        var outsider = outsider();

        for (var hidden : List.of("/offers/" + offer(), path)) {
            assertThat(get(hidden, outsider)).hasStatus(404);
        }
    }

    private String outsider() {
        var outsider = "outsider" + System.nanoTime();
        users.add(
                new NewUser(
                        outsider,
                        "Nobody here",
                        TestUsers.PASSWORD,
                        Role.AGENT,
                        Language.ENGLISH,
                        CreditorScope.only(List.of())),
                Actor.SYSTEM);
        return outsider;
    }
}
