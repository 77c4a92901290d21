package io.regua.bills.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.regua.bills.BillWorld;
import io.regua.bills.Bills;
import io.regua.bills.Remittances;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.team.CreditorScope;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class BillScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Bills bills;

    @Autowired
    private Remittances remittances;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Payments payments;

    private BillWorld world;
    private long customer;
    private long debt;

    @BeforeEach
    void createWorld() {
        world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "1234.56", dates.today().minusDays(20));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(users, "agent")).exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private long issued(String kind) {
        var result = mvc.post()
                .uri("/customers/" + customer + "/bills")
                .with(as(users, "agent"))
                .param("creditor", String.valueOf(world.creditor()))
                .param("debt", String.valueOf(debt))
                .param("validUntil", dates.today().plusDays(5).toString())
                .param("kind", kind)
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        return Long.parseLong(
                String.valueOf(result.getResponse().getRedirectedUrl()).replaceAll("\\D", ""));
    }

    @Test
    void showsTheAmountBeforeItIssues() {
        assertThat(text(get("/customers/" + customer + "/bills")))
                .contains("No bill can be paid at the moment")
                .contains("Show the amount")
                .doesNotContain("Issue the bill");
        assertThat(text(get("/customers/" + customer + "/bills?creditor=" + world.creditor() + "&debt=" + debt)))
                .contains("1 debt, frozen until the bill’s date")
                .contains("R$ 1.234,56")
                .contains("Issue the bill");
        assertThat(text(get("/customers/" + customer + "/bills?creditor=" + world.creditor())))
                .contains("No debt is ticked");
    }

    @Test
    void issuesABillThatIsPixUntilTheBankHasRegisteredIt() throws IOException {
        var id = issued("boleto");

        assertThat(text(get("/bills/" + id)))
                .contains("waiting for the bank")
                .contains("00020126")
                .contains("The bank has not registered the boleto yet")
                .contains("Principal");
        assertThat(get("/bills/" + id + "/barcode.svg")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/bills/" + id + "/qr.svg")).hasStatusOk().hasContentTypeCompatibleWith("image/svg+xml");

        remittances.produce(world.account(), CreditorScope.EVERYTHING, Actor.SYSTEM);
        assertThat(text(get("/bills/" + id))).contains("can be paid").contains("99990.00");
        assertThat(get("/bills/" + id + "/barcode.svg")).hasStatusOk();
    }

    @Test
    void printsABillThatTellsAll() throws IOException {
        var id = issued("boleto");
        remittances.produce(world.account(), CreditorScope.EVERYTHING, Actor.SYSTEM);

        var result = get("/bills/" + id + ".pdf");
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/pdf");
        var bytes = result.getResponse().getContentAsByteArray();
        try (var paper = Loader.loadPDF(bytes)) {
            keep(paper, "bill-paper");
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            var barcode = jdbc.sql("select barcode || ' ' || pix_code from bills.v_bill where id = ?")
                    .param(id)
                    .query((row, no) -> row.getString(1))
                    .single();
            assertThat(scanned(paper, BarcodeFormat.ITF, 300) + " " + scanned(paper, BarcodeFormat.QR_CODE, 200))
                    .isEqualTo(barcode);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Rua das Flores, 1")
                    .contains("Companhia " + world.creditor())
                    .contains("R$ 1.234,56")
                    .contains("Rua Açaí")
                    .contains("99990.00");
        }
        assertThat(text(get("/bills/" + id))).contains("Printed");
    }

    private static void keep(PDDocument paper, String name) throws IOException {
        var pictures = Files.createDirectories(Path.of("target/pictures"));
        var picture = new PDFRenderer(paper).renderImageWithDPI(0, 110);
        ImageIO.write(picture, "png", pictures.resolve(name + ".png").toFile());
    }

    /** What a cashier's reader makes of the page. */
    private static String scanned(PDDocument paper, BarcodeFormat format, int dpi) throws IOException {
        var page = new PDFRenderer(paper).renderImageWithDPI(0, dpi);
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var bits = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        var hints = Map.<DecodeHintType, Object>of(
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(format),
                DecodeHintType.TRY_HARDER,
                true,
                DecodeHintType.ALLOWED_LENGTHS,
                new int[] {44});
        try {
            return new MultiFormatReader().decode(bits, hints).getText();
        } catch (NotFoundException e) {
            return "nothing found";
        }
    }

    @Test
    void isWithdrawnAsSoonAsItsDebtIsPaidInCash() {
        var id = issued("pix");
        payments.record(
                NewPayment.ofReceivable(debt, Money.of("1234.56"), dates.today(), "cash " + debt, PaymentMethod.CASH),
                Actor.SYSTEM);

        await().until(() -> !bills.byId(id).isLive());
        assertThat(bills.byId(id).reason()).isEqualTo("overtaken");
        assertThat(text(get("/bills/" + id))).contains("paid, given up or agreed upon in another way");
    }

    @Test
    void lowersABillThatAsksMoreThanIsOwed() throws IOException {
        var id = issued("boleto");
        remittances.produce(world.account(), CreditorScope.EVERYTHING, Actor.SYSTEM);
        assertThat(text(get("/bills/" + id))).doesNotContain("Less is owed than the bill asks");
        refused(id, "rebate", "The debts are worth R$ 1.234,56 today, no less than the bill asks", "total", "1");
        jdbc.sql("update receivables.receivable set principal = 1200, open_principal = 1200 where id = ?")
                .param(debt)
                .update();
        assertThat(text(get("/bills/" + id)))
                .contains("Less is owed than the bill asks: R$ 1.200,00 today")
                .contains("Lower to R$ 1.200,00");

        refused(id, "rebate", "The debts are worth R$ 1.200,00 now", "total", "1199.999");
        assertThat(mvc.post()
                        .uri("/bills/" + id + "/rebate")
                        .param("total", "1200.00")
                        .with(as(users, "agent")))
                .hasStatus3xxRedirection();

        assertThat(text(get("/bills/" + id)))
                .contains("R$ 34,56 less than its bar code states")
                .contains("until then it asks R$ 1.234,56")
                .doesNotContain("Lower to");
        var bytes = get("/bills/" + id + ".pdf").getResponse().getContentAsByteArray();
        try (var paper = Loader.loadPDF(bytes)) {
            keep(paper, "bill-paper-rebate");
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("R$ 1.234,56", "Abatimento", "R$ 34,56", "Valor cobrado", "R$ 1.200,00");
        }
        refused(id, "rebate", "The bank has been told of a rebate of R$ 34,56 already", "total", "1200");
        remittances.produce(world.account(), CreditorScope.EVERYTHING, Actor.SYSTEM);
        assertThat(text(get("/bills/" + id)))
                .contains("The bank takes R$ 34,56 off the bar code’s R$ 1.234,56")
                .contains("Rebate stands at the bank");
    }

    @Test
    void saysWhyABillIsNotExtended() {
        var id = issued("boleto");

        refused(id, "extend", "The date cannot be read", "validUntil", "tomorrow");
        refused(id, "extend", "Choose a later day", "validUntil", dates.today().toString());
        var longer = dates.today().plusDays(9);
        assertThat(mvc.post()
                        .uri("/bills/" + id + "/extend")
                        .param("validUntil", longer.toString())
                        .with(as(users, "agent")))
                .hasStatus3xxRedirection();
        assertThat(bills.byId(id).validUntil()).isEqualTo(longer);
    }

    private void refused(long id, String wish, String why, String field, String typed) {
        var result = mvc.post()
                .uri("/bills/" + id + "/" + wish)
                .param(field, typed)
                .with(as(users, "agent"))
                .exchange();
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(why);
    }

    @Test
    void withdrawsABill() {
        var id = issued("pix");

        assertThat(mvc.post().uri("/bills/" + id + "/cancel").with(as(users, "agent")))
                .hasStatus3xxRedirection();

        assertThat(text(get("/bills/" + id))).contains("cancelled").doesNotContain("Withdraw the bill");
        assertThat(text(get("/customers/" + customer + "/bills"))).contains("Earlier bills");
    }

    @Test
    void keepsBillsFromThoseWhoDoNotSeeTheCreditor() {
        var id = issued("pix");
        jdbc.sql("update team.app_user set all_creditors = false where username = 'legal'")
                .update();
        try {
            for (var path : new String[] {
                "/bills/" + id, "/bills/" + id + ".pdf", "/bills/" + id + "/qr.svg", "/customers/" + customer + "/bills"
            }) {
                assertThat(mvc.get().uri(path).with(as(users, "legal"))).hasStatus(HttpStatus.NOT_FOUND);
            }
        } finally {
            jdbc.sql("update team.app_user set all_creditors = true where username = 'legal'")
                    .update();
        }
    }

    @Test
    void playsTheBankInADemonstration() throws IOException {
        var id = issued("boleto");
        assertThat(mvc.post().uri("/bills/" + id + "/play").with(as(users, "agent")))
                .hasStatus(HttpStatus.NOT_FOUND);
        var produced = mvc.post()
                .uri("/bank-files/accounts/" + world.account() + "/remittances")
                .with(as(users, "finance"))
                .exchange();
        assertThat(produced).hasStatus3xxRedirection();

        assertThat(mvc.post().uri("/bills/" + id + "/play").with(as(users, "agent")))
                .hasStatus3xxRedirection();

        assertThat(text(get("/bills/" + id)))
                .contains("paid")
                .contains("settled")
                .contains("payment recorded");
        assertThat(world.state(debt)).isEqualTo("settled");
        assertThat(bills.byId(id).total()).isEqualTo(Money.of("1234.56"));
    }

    @Test
    void listsBankFilesAndSaysWhatIsWrongWithOne() {
        var file = new MockMultipartFile("file", "x.ret", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));

        var refused = mvc.post()
                .uri("/bank-files")
                .multipart()
                .file(file)
                .with(as(users, "finance"))
                .exchange();

        assertThat(text(refused)).contains("no bank return file of 240 or 400 columns");
        assertThat(mvc.get().uri("/bank-files").with(as(users, "agent"))).hasStatus(HttpStatus.FORBIDDEN);
    }
}
