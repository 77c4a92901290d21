package io.regua.negotiation.web;

import static io.regua.negotiation.web.LinkVisitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.negotiation.Acceptance;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferLinks;
import io.regua.negotiation.OfferState;
import io.regua.negotiation.Offers;
import io.regua.negotiation.PaperWorld;
import io.regua.negotiation.Seal;
import io.regua.negotiation.SealedTerms;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.testing.WholeHouse;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

@WholeHouse
class LinkScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offers offers;

    @Autowired
    private Agreements agreements;

    @Autowired
    private SealedTerms sealed;

    @Autowired
    private OfferLinks links;

    @Autowired
    private Payments payments;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private SpringTemplateEngine templates;

    private PaperWorld world;
    private Offer offer;
    private LinkVisitor visitor;

    @BeforeEach
    void createOffer() {
        world = new PaperWorld(jdbc, offers, dates.today());
        offer = world.offer();
        visitor = new LinkVisitor(mvc, links, offer);
    }

    private OfferState state() {
        return offers.sheet(offer.id()).offer().state();
    }

    @Test
    void tellsNothingBeforeItKnowsWhoAsks() {
        var page = visitor.get("");

        assertThat(page).hasStatusOk();
        assertThat(page)
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Robots-Tag", "noindex, nofollow, noarchive");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getResponse().getCookie("SESSION")).isNull();
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(text(page))
                .contains("Loja " + world.creditor() + " tem uma mensagem para você")
                .contains("CNPJ 88.", "Os três primeiros dígitos", "Sua data de nascimento")
                .doesNotContain("R$", "sofá", "Ana", "acordo", "dívida", "proposta", offer.number());
    }

    @Test
    void tellsAllToWhomItKnows() {
        var page = visitor.recognised().get("");

        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains("Olá, Ana B. de S.", offer.number())
                .contains("Companhia " + world.creditor() + " S.A.", "Rua das Flores, 1, São Paulo")
                .contains("sofá, parcela 1", "sofá, parcela 2", "R$ 2.061,67", "−R$ 30,84", "R$ 2.061,45")
                .contains("Entrada", "R$ 500,00", "Parcela 3")
                .contains("Você pode pagar antes", "sem intenção de novar", "CET")
                .contains("Li os termos", "Aceitar", "Não, obrigado")
                .doesNotContain("Beatriz", "Souza", world.cpf());
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(visitor.get("/terms.pdf")).hasStatusOk().hasContentTypeCompatibleWith("application/pdf");
    }

    @Test
    void saysWhatCannotBeRead() {
        var answer = visitor.say("52", "31/02/1980");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Digite exatamente três dígitos", "Digite dia, mês e ano");
        assertThat(answer).bodyText().as("nothing typed is lost").contains("value=\"52\"", "value=\"31/02/1980\"");
        assertThat(jdbc.sql("select count(*) from negotiation.link_attempt where offer_id = ?")
                        .param(offer.id())
                        .query(Long.class)
                        .single())
                .as("no attempt")
                .isZero();
    }

    @Test
    void makesAnAgreement() throws IOException {
        visitor.recognised();
        var unread = visitor.post("/accept");
        assertThat(unread).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(unread)).contains("Marque que você leu os termos");
        assertThat(state()).isEqualTo(OfferState.FROZEN);

        assertThat(visitor.post("/accept", "read", "true")).hasStatus(HttpStatus.SEE_OTHER);

        var agreement = agreements.madeOf(offer.id()).orElseThrow();
        assertThat(agreement.acceptedHow()).isEqualTo(Acceptance.How.LINK);
        assertThat(agreement.signedBy()).isEqualTo("customer");
        assertThat(sealed.seal(agreement.id()).state()).isEqualTo(Seal.State.INTACT);
        assertThat(text(visitor.get("")))
                .contains("Acordo " + agreement.number(), "Próximo pagamento: R$ 500,00", "Termo de acordo em PDF")
                .doesNotContain("Aceitar");
        var pdf = visitor.get("/terms.pdf").getResponse().getContentAsByteArray();
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper)).contains(agreement.number(), "página do link");
        }
    }

    @Test
    void takesNo() {
        visitor.recognised();

        assertThat(text(visitor.post("/refuse"))).contains("Anotamos que você não quer esta proposta");

        assertThat(state()).isEqualTo(OfferState.REFUSED);
        assertThat(offers.sheet(offer.id()).offer().endedBy()).contains("customer");
        assertThat(visitor.get("")).hasStatus(HttpStatus.GONE);
        assertThat(visitor.post("/refuse")).hasStatus(HttpStatus.GONE);
    }

    @Test
    void agreesToNothingThatChanged() {
        visitor.recognised();
        var payment = NewPayment.ofReceivable(
                world.debts().getFirst(),
                Money.of("500.00"),
                dates.today(),
                UUID.randomUUID().toString(),
                PaymentMethod.PIX);
        payments.record(payment, Actor.SYSTEM);

        var answer = visitor.post("/accept", "read", "true");

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(answer)).contains("Algo mudou desde que ela foi feita").doesNotContain("R$");
        assertThat(agreements.madeOf(offer.id())).isEmpty();
    }

    @Test
    void recognisesNobodyOfWhomNothingIsKnown() {
        jdbc.sql("update customers.customer set tax_id = null, birth_date = null where id = ?")
                .param(world.customer())
                .update();

        assertThat(text(visitor.get("")))
                .contains("Não conseguimos reconhecer você")
                .doesNotContain("Continuar");
        assertThat(text(visitor.say("529", "12/03/1980"))).contains("Não conseguimos reconhecer você");
    }

    @Test
    void asksForWhatIsKnownAlone() {
        jdbc.sql("update customers.customer set birth_date = null where id = ?")
                .param(world.customer())
                .update();

        assertThat(text(visitor.get(""))).contains("três primeiros dígitos").doesNotContain("nascimento");
        assertThat(visitor.say("529", "")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void speaksEnglishWhenAsked() {
        var answer = visitor.post("/language", "language", "en");

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var language = Objects.requireNonNull(answer.getResponse().getCookie("language"));
        assertThat(language.getPath()).isEqualTo("/o");
        var page = mvc.get()
                .uri(visitor.path())
                .cookie(new Cookie("language", "en"))
                .exchange();
        assertThat(text(page)).contains("has a message for you");
    }

    @Test
    void isSentWithAMessageThatTellsNothingOfADebt() {
        var link = links.of(offer);

        assertThat(link.url()).startsWith("http://localhost:8080/o/" + offer.linkKey());
        assertThat(link.text())
                .startsWith("Loja " + world.creditor() + " (Companhia " + world.creditor() + " S.A., CNPJ 88.")
                .endsWith(link.url())
                .doesNotContain("dívida", "proposta", "acordo", "R$", "Ana");
        assertThat(links.of(offer)).as("the same every time").isEqualTo(link);
    }

    /** What other pages put in: {@code ~{negotiation/link :: share(link, text)}}. */
    @Test
    void isSharedByAFragment() {
        var link = links.of(offer);
        var context = new Context(Locale.ENGLISH, Map.of("link", link.url(), "text", link.text()));

        assertThat(templates.process("negotiation/link", Set.of("share"), context))
                .contains(link.url(), "Copy the link", "Copy the message", "data-copied=\"Copied\"");
    }
}
