package io.regua.negotiation.web;

import static io.regua.negotiation.web.LinkVisitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.IdentityChecks;
import io.regua.negotiation.IdentityChecks.Answer;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferLinks;
import io.regua.negotiation.OfferState;
import io.regua.negotiation.Offers;
import io.regua.negotiation.PaperWorld;
import io.regua.negotiation.rules.SaidIdentity;
import io.regua.negotiation.rules.SignedLink;
import io.regua.testing.WholeHouse;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody tries who is not the customer. */
@WholeHouse
class LinkAttackScreenTest {

    private static final LocalDate WRONG_DAY = LocalDate.of(1999, 1, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offers offers;

    @Autowired
    private Agreements agreements;

    @Autowired
    private OfferLinks links;

    @Autowired
    private IdentityChecks checks;

    @Autowired
    private BusinessDates dates;

    private PaperWorld world;
    private Offer offer;
    private LinkVisitor visitor;

    @BeforeEach
    void createOffer() {
        world = new PaperWorld(jdbc, offers, dates.today());
        offer = world.offer();
        visitor = new LinkVisitor(mvc, links, offer);
    }

    private void leadsNowhere(String path, HttpStatus status) {
        var page = new LinkVisitor(mvc, path).get("");
        assertThat(page).as(path).hasStatus(status);
        assertThat(text(page))
                .contains("Este link não é mais válido")
                .doesNotContain("Loja", "CNPJ", "R$", offer.number(), "três primeiros");
    }

    @Test
    void findsNothingBehindALinkThatIsNone() {
        var path = visitor.path();
        leadsNowhere(path.substring(0, path.length() - 1), HttpStatus.NOT_FOUND);
        leadsNowhere("/o/" + offer.linkKey(), HttpStatus.NOT_FOUND);
        leadsNowhere("/o/x", HttpStatus.NOT_FOUND);
        leadsNowhere("/o/" + "x".repeat(5000), HttpStatus.NOT_FOUND);
        var later = offer.validUntil().plusDays(30).toEpochDay();
        leadsNowhere(
                path.replace("." + offer.validUntil().toEpochDay() + ".", "." + later + "."), HttpStatus.NOT_FOUND);
        var other = world.offerAtOnce();
        leadsNowhere(path.replace(offer.linkKey().toString(), other.linkKey().toString()), HttpStatus.NOT_FOUND);
        leadsNowhere(signed(java.util.UUID.randomUUID(), offer.validUntil()), HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(path + "/elsewhere")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void findsNothingBehindALinkThatIsOver() {
        leadsNowhere(signed(offer.linkKey(), dates.today().minusDays(1)), HttpStatus.GONE);
        offers.withdraw(offer.id(), "a mistake", PaperWorld.MARCOS);
        leadsNowhere(visitor.path(), HttpStatus.GONE);
    }

    private String signed(java.util.UUID key, LocalDate until) {
        var secret = jdbc.sql("select secret from negotiation.link_key")
                .query(byte[].class)
                .single();
        assertThat(secret).hasSize(32);
        return "/o/" + new SignedLink(key, until).signed(secret);
    }

    @Test
    void guessesFiveTimesADay() {
        for (var guess = 100; guess < 104; guess++) {
            var answer = visitor.say(String.valueOf(guess), "12/03/1980");
            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(text(answer)).contains("não conferem").doesNotContain("R$", "Ana");
        }
        assertThat(visitor.say("104", "12/03/1980")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);

        var right = visitor.say("529", "12/03/1980");

        assertThat(right).as("too late").hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(right.getResponse().getCookie("visit")).isNull();
        assertThat(text(visitor.get(""))).contains("fechada até amanhã").doesNotContain("Continuar");
        assertThat(text(new LinkVisitor(mvc, links, new PaperWorld(jdbc, offers, dates.today()).offer()).get("")))
                .as("nobody else is shut out")
                .contains("Continuar");
        jdbc.sql("update negotiation.link_attempt set on_day = on_day - 1 where offer_id = ?")
                .param(offer.id())
                .update();
        visitor.recognised();
    }

    @Test
    void guessesNoMoreWithManyHandsAtOnce() throws Exception {
        Callable<Answer> guess =
                () -> checks.check(offer, new SaidIdentity("000", WRONG_DAY), new Actor("customer", "10.0.0.1"));
        try (var hands = Executors.newFixedThreadPool(8)) {
            var answers = hands.invokeAll(Collections.nCopies(24, guess)).stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(answers).filteredOn(Answer.NO_MATCH::equals).hasSize(IdentityChecks.MOST - 1);
            assertThat(answers).doesNotContain(Answer.MATCH);
        }
        assertThat(checks.isShut(offer)).isTrue();
        assertThat(jdbc.sql("select count(*) from journal.v_entry where subject_id = ? and code = 'link_shut'")
                        .param(offer.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void countsNothingAgainstWhoIsRight() {
        for (var visit = 0; visit < 7; visit++) {
            visitor.recognised();
        }
        assertThat(checks.isShut(offer)).isFalse();
    }

    @Test
    void comesNoFurtherWithoutSayingWhoHeIs() {
        for (var way : new String[] {"/accept", "/refuse"}) {
            assertThat(visitor.post(way, "read", "true"))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .redirectedUrl()
                    .isEqualTo(visitor.path());
        }
        assertThat(visitor.get("/terms.pdf")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.FROZEN);
    }

    @Test
    void comesNoFurtherWithWhatAnotherOfferGaveHim() {
        var own = new LinkVisitor(mvc, links, new PaperWorld(jdbc, offers, dates.today()).offer()).recognised();

        visitor.with(own);

        assertThat(text(visitor.get(""))).contains("Continuar").doesNotContain("R$");
        assertThat(visitor.post("/accept", "read", "true")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(visitor.get("/terms.pdf")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agreements.madeOf(offer.id())).isEmpty();
    }

    @Test
    void acceptsOnceHoweverOftenHeSendsIt() throws Exception {
        visitor.recognised();
        Callable<MvcTestResult> accept = () -> visitor.post("/accept", "read", "true");
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var answer : hands.invokeAll(Collections.nCopies(4, accept))) {
                assertThat(answer.get()).hasStatus(HttpStatus.SEE_OTHER);
            }
        }
        assertThat(visitor.post("/accept", "read", "true")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agreements.of(world.customer())).hasSize(1);
        assertThat(visitor.post("/refuse")).as("too late").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    void sendsNoFormFromElsewhere() {
        visitor.recognised();
        var page = visitor.get("");
        var kept = Objects.requireNonNull(page.getResponse().getCookie("form"));
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getAttribute("SameSite")).isEqualTo("Strict");
        var forged = mvc.post()
                .uri(visitor.path() + "/confirm")
                .param("digits", "529")
                .exchange();

        assertThat(forged).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo(visitor.path());
        assertThat(forged.getResponse().getCookie("visit")).isNull();
        var own = mvc.post()
                .uri(visitor.path() + "/confirm")
                .cookie(new Cookie("form", kept.getValue()))
                .param("_csrf", LinkVisitor.token(page))
                .param("digits", "529")
                .param("day", "12/03/1980")
                .exchange();
        assertThat(own.getResponse().getCookie("visit")).isNotNull();
        assertThat(own.getRequest().getSession(false)).isNull();
    }
}
