package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.customers.TaxId;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.negotiation.Acceptance;
import io.regua.negotiation.Agreement;
import io.regua.negotiation.AgreementAnswer;
import io.regua.negotiation.AgreementFollowing;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Offer;
import io.regua.negotiation.Offers;
import io.regua.negotiation.PaperWorld;
import io.regua.negotiation.Seal;
import io.regua.negotiation.SealedTerms;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.Recorded;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class PaperScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offers offers;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementFollowing following;

    @Autowired
    private SealedTerms sealed;

    @Autowired
    private Payments payments;

    @Autowired
    private BusinessDates dates;

    private PaperWorld world;

    @BeforeEach
    void createWorld() {
        world = new PaperWorld(jdbc, offers, dates.today());
    }

    private byte[] pdf(String path) {
        var result = mvc.get().uri(path).with(as(users, "agent")).exchange();
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/pdf");
        assertThat(result).headers().hasValue("Cache-Control", "no-store");
        return result.getResponse().getContentAsByteArray();
    }

    private void notFound(String path, String user) {
        assertThat(mvc.get().uri(path).with(as(users, user))).as(path).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    /** One picture for each page. */
    private static void keep(byte[] pdf, String name) throws IOException {
        var pictures = Files.createDirectories(Path.of("target/pictures"));
        try (var paper = Loader.loadPDF(pdf)) {
            for (var page = 0; page < paper.getNumberOfPages(); page++) {
                var picture = new PDFRenderer(paper).renderImageWithDPI(page, 80);
                var file = pictures.resolve(name + "-" + (page + 1) + ".png").toFile();
                ImageIO.write(picture, "png", file);
            }
        }
    }

    /** The size of its smallest letters, in points; none of them sticks out of the paper. */
    private static float smallest(byte[] pdf) throws IOException {
        var sizes = new TreeSet<Float>();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    sizes.add(letter.getFontSizeInPt());
                    assertThat(letter.getEndX()).isLessThan(letter.getPageWidth() - 36);
                    super.processTextPosition(letter);
                }
            }.getText(paper);
        }
        return sizes.first();
    }

    private Agreement accepted(Offer offer) {
        var answer = agreements.accept(offer.id(), Acceptance.byPhone("REC-77"), PaperWorld.MARCOS);
        return ((AgreementAnswer.Done) answer).agreement();
    }

    private long pay(Agreement agreement, int number, String amount, LocalDate on) {
        var installment = agreements.sheet(agreement.id()).installments().get(number);
        var payment = NewPayment.ofReceivable(
                installment.receivableId(),
                Money.of(amount),
                on,
                UUID.randomUUID().toString(),
                PaymentMethod.PIX);
        return ((Recorded.Kept) payments.record(payment, Actor.SYSTEM)).paymentId();
    }

    @Test
    void printsAnOfferThatTellsAll() throws IOException {
        var offer = world.offer();

        var pdf = pdf("/offers/" + offer.id() + ".pdf");

        keep(pdf, "paper-offer");
        var masked = new TaxId(world.cpf()).toString();
        assertThat(text(pdf))
                .contains("Proposta de acordo " + offer.number())
                .contains("Companhia " + world.creditor() + " S.A.", "CNPJ 88.", "Rua das Flores, 1, São Paulo")
                .contains("Ana Beatriz de Souza · " + masked)
                .contains("sofá, parcela 1", "sofá, parcela 2")
                .contains("R$ 2.061,67", "Desconto −R$ 30,84", "Total a pagar")
                .contains("Entrada", "500,00", "Parcela 3")
                .contains("Número de pagamentos: 4.", "Juros: 1% ao mês. Custo efetivo total (CET): 1")
                .contains("multa de 2%", "juros de 1% ao mês")
                .contains("Você pode pagar antes")
                .contains("sem intenção de novar")
                .contains("5 dias corridos", "10 dias corridos", "2 dias úteis")
                .contains("Os descontos deixam de valer.", "desde os vencimentos originais")
                .contains("Como aceitar", "Página 1")
                .doesNotContain("garantidor")
                .doesNotContain(world.cpf(), "{0}", "??");
        assertThat(told(offer.id(), "offer")).contains("offer_printed");
    }

    @Test
    void isReadableForEverybody() throws IOException {
        var offer = world.offer();
        assertThat(smallest(pdf("/offers/" + offer.id() + ".pdf"))).isGreaterThanOrEqualTo(12);
        var agreement = accepted(offer);
        assertThat(smallest(pdf("/agreements/" + agreement.id() + ".pdf"))).isGreaterThanOrEqualTo(12);
    }

    @Test
    void warnsThatAGuarantorMayBeFreed() throws IOException {
        jdbc.sql("insert into receivables.guarantor"
                        + " (id, customer_id, contract_id, guarantor_id, kind, from_on, named_by, named_at)"
                        + " select nextval('receivables.guarantor_seq'), ?, ?, c.id, 'guarantor', date '2026-01-01', 'x', now()"
                        + " from customers.v_customer as c where c.id <> ? limit 1")
                .params(world.customer(), world.contract(), world.customer())
                .update();

        assertThat(text(pdf("/offers/" + world.offerAtOnce().id() + ".pdf")))
                .contains("garantidor", "Sem juros: 0% ao mês. Custo efetivo total (CET): 0,00% ao ano")
                .doesNotContain("Se outro pagamento");
    }

    @Test
    void sealsTheTermsOfAnAgreementOnce() throws IOException {
        var agreement = accepted(world.offer());
        var path = "/agreements/" + agreement.id() + ".pdf";
        assertThat(sealed.seal(agreement.id()).state()).isEqualTo(Seal.State.OPEN);

        var pdf = pdf(path);
        jdbc.sql("update customers.customer set name = 'Another Name' where id = ?")
                .param(world.customer())
                .update();

        assertThat(pdf(path)).as("byte by byte").isEqualTo(pdf);
        keep(pdf, "paper-agreement");
        var seal = sealed.seal(agreement.id());
        assertThat(seal.state()).isEqualTo(Seal.State.INTACT);
        assertThat(seal.file()).isEqualTo(agreements.byId(agreement.id()).seal().orElseThrow());
        assertThat(text(pdf))
                .contains("Termo de acordo " + agreement.number())
                .contains("Aceito pelo cliente por telefone, gravação REC-77")
                .contains("sem intenção de novar", "Total a pagar")
                .contains(seal.terms());
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(text(pdf).split(seal.terms(), -1)).as("on every page").hasSize(paper.getNumberOfPages() + 1);
        }
        assertThat(told(agreement.id(), "agreement"))
                .containsExactlyInAnyOrder(
                        "agreement_signed", "agreement_sealed", "agreement_printed", "agreement_printed");
    }

    @Test
    void seesThatAPieceOfTheTermsWasChanged() {
        var agreement = accepted(world.offer());
        pdf("/agreements/" + agreement.id() + ".pdf");
        jdbc.sql("update files.chunk set content = overlay(content placing '\\x00'::bytea from 900) where file_id = ?")
                .param(agreements.byId(agreement.id()).fileId().orElseThrow())
                .update();

        assertThat(sealed.seal(agreement.id()).state()).isEqualTo(Seal.State.BROKEN);
    }

    @Test
    void printsAReceiptOfWhatCountsForTheAgreement() throws IOException {
        var agreement = accepted(world.offer());
        var payment = pay(agreement, 0, "500.00", dates.today().minusDays(1));
        var path = "/agreements/" + agreement.id() + "/receipts/" + payment + ".pdf";

        var pdf = pdf(path);

        keep(pdf, "paper-receipt");
        assertThat(text(pdf))
                .contains("Recibo de pagamento, acordo " + agreement.number())
                .contains("Recebemos R$ 500,00", "Pix", "Entrada")
                .contains("Próximo pagamento")
                .contains("Companhia " + world.creditor());
        notFound(
                "/agreements/"
                        + accepted(new PaperWorld(jdbc, offers, dates.today()).offer())
                                .id() + "/receipts/" + payment + ".pdf",
                "agent");
        following.followMoney();
        agreements.cancel(agreement.id(), "wrong debts", PaperWorld.MARCOS);
        assertThat(text(pdf(path))).contains("não está mais em vigor").doesNotContain("não falta nada");
        payments.reverse(payment, "bounced", Actor.SYSTEM);
        notFound(path, "agent");
    }

    @Test
    void printsASettlementLetterOnceAllIsPaid() throws IOException {
        var agreement = accepted(world.offerAtOnce());
        var path = "/agreements/" + agreement.id() + "/settlement.pdf";
        notFound(path, "agent");
        var payment = pay(agreement, 0, "2030.83", dates.today());
        following.followMoney();

        var pdf = pdf(path);

        keep(pdf, "paper-settlement");
        assertThat(text(pdf))
                .contains("Carta de quitação", agreement.number(), "R$ 2.030,83")
                .contains("plena e geral quitação")
                .contains("sofá 1", "sofá 2");
        assertThat(text(pdf("/agreements/" + agreement.id() + "/receipts/" + payment + ".pdf")))
                .contains("não falta nada a pagar");
    }

    @Test
    void keepsPapersFromThoseWhoDoNotSeeTheCreditor() {
        var offer = world.offer();
        var agreement = accepted(offer);
        jdbc.sql("update team.app_user set all_creditors = false where username = 'legal'")
                .update();
        try {
            notFound("/offers/" + offer.id() + ".pdf", "legal");
            notFound("/agreements/" + agreement.id() + ".pdf", "legal");
            notFound("/agreements/" + agreement.id() + "/receipts/1.pdf", "legal");
            notFound("/agreements/" + agreement.id() + "/settlement.pdf", "legal");
        } finally {
            jdbc.sql("update team.app_user set all_creditors = true where username = 'legal'")
                    .update();
        }
        notFound("/offers/999999999.pdf", "agent");
        notFound("/agreements/999999999.pdf", "agent");
    }

    private List<String> told(long id, String subject) {
        return jdbc.sql("select code from journal.v_entry where subject = ? and subject_id = ?")
                .params(subject, id)
                .query((row, no) -> row.getString(1))
                .list();
    }
}
