package io.regua.receivables.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.receivables.web.DeedsWorld.Deed;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class DeedsScreenTest {

    private static final byte[] RECEIPT = "%PDF-1.7 paid".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    private Deed deed;

    @BeforeEach
    void aDeed() {
        deed = DeedsWorld.deed(jdbc, "Dona Deed");
    }

    private MvcTestResult get(String path, String user) {
        return mvc.get().uri(path).with(as(users, user)).exchange();
    }

    private MvcTestResult post(String path, String user, String... parameters) {
        var request = mvc.post().uri(path).with(as(users, user));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult claim(String user, byte[] proof, String name) {
        return mvc.post()
                .uri("/customers/" + deed.customer() + "/receivables/" + deed.debt() + "/holds")
                .multipart()
                .file(new MockMultipartFile("proof", name, "application/octet-stream", proof))
                .param("kind", "payment_claimed")
                .param("reason", "paid at the shop")
                .with(as(users, user))
                .exchange();
    }

    private long hold() {
        return jdbc.sql("select id from receivables.hold where customer_id = ? and released_at is null")
                .param(deed.customer())
                .query(Long.class)
                .single();
    }

    private static String html(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsAProofAndHandsItOut() {
        assertThat(claim("agent", RECEIPT, "C:\\receipts\\my receipt.pdf"))
                .hasRedirectedUrl("/customers/" + deed.customer());

        var page = get("/holds/" + hold(), "agent");
        assertThat(page).hasStatusOk().bodyText().contains("Payment claimed", "my receipt.pdf", "paid at the shop");
        var proof = get("/holds/" + hold() + "/proof", "agent");
        assertThat(proof).hasStatusOk().hasContentType("application/pdf");
        assertThat(proof.getResponse().getContentAsByteArray()).isEqualTo(RECEIPT);
        assertThat(proof.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void refusesWhatIsNoReceiptAndKeepsWhatWasTyped() {
        var refused = claim("agent", "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), "receipt.pdf");

        assertThat(refused).hasStatus(422).bodyText().contains("no PDF, PNG or JPEG", "paid at the shop");
        assertThat(jdbc.sql("select count(*) from receivables.hold where customer_id = ?")
                        .param(deed.customer())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void listsHoldsToThoseWhoOversee() {
        claim("agent", RECEIPT, "r.pdf");
        jdbc.sql("update receivables.hold set from_on = date '2026-01-01', review_on = date '2026-01-02',"
                        + " until_on = null where id = ?")
                .param(hold())
                .update();

        assertThat(get("/holds", "agent")).hasStatus(403);
        assertThat(get("/holds?which=forgotten", "manager"))
                .hasStatusOk()
                .bodyText()
                .contains("Dona Deed", "Forgotten");
        assertThat(html(get("/holds?which=ending", "manager"))).doesNotContain("/holds/" + hold());
        assertThat(html(get("/holds?which=forgotten&kind=legal", "manager"))).doesNotContain("/holds/" + hold());
    }

    @Test
    void extendsAndReleasesOnThePageOfTheHold() {
        claim("agent", RECEIPT, "r.pdf");
        var hold = hold();

        assertThat(post("/holds/" + hold + "/extend", "agent", "untilOn", "2098-01-01", "reason", "still looking"))
                .hasStatus(422)
                .bodyText()
                .contains("for 5 days at most", "still looking");
        assertThat(post("/holds/" + hold + "/extend", "agent", "reason", "still looking"))
                .hasRedirectedUrl("/holds/" + hold);
        assertThat(post("/holds/" + hold + "/release", "agent")).hasRedirectedUrl("/holds/" + hold);
        assertThat(get("/holds/" + hold, "agent"))
                .hasStatusOk()
                .bodyText()
                .contains("Released", "Hold extended", "127.0.0.1");
    }

    @Test
    void writesOffByTwoPeople() {
        assertThat(post("/write-offs", "supervisor", "receivable", "" + deed.debt(), "reason", "uncollectable"))
                .hasRedirectedUrl("/write-offs");
        var id = jdbc.sql("select id from receivables.write_off where receivable_id = ?")
                .param(deed.debt())
                .query(Long.class)
                .single();

        assertThat(post("/write-offs/" + id + "/approve", "supervisor")).hasStatus(403);
        assertThat(post("/write-offs/" + id + "/approve", "manager")).hasRedirectedUrl("/write-offs");
        assertThat(post("/write-offs/" + id + "/approve", "manager"))
                .hasStatus(422)
                .bodyText()
                .contains("decided in the meantime");
        assertThat(get("/write-offs?which=standing", "finance"))
                .hasStatusOk()
                .bodyText()
                .contains("Dona Deed");
        assertThat(get("/customers/" + deed.customer() + "/receivables/" + deed.debt(), "manager"))
                .bodyText()
                .contains("Written off", "Still collectable");
    }

    @Test
    void doesNotLetTheProposerApprove() {
        post("/write-offs", "manager", "receivable", "" + deed.debt(), "reason", "too_small");
        var id = jdbc.sql("select id from receivables.write_off where receivable_id = ?")
                .param(deed.debt())
                .query(Long.class)
                .single();

        assertThat(post("/write-offs/" + id + "/approve", "manager"))
                .hasStatus(422)
                .bodyText()
                .contains("ask somebody else");
    }

    @Test
    void changesAContractAndShowsWhatItWas() {
        assertThat(get("/contracts/" + deed.contract(), "agent"))
                .hasStatusOk()
                .bodyText()
                .contains("Wardrobe", "2%");
        assertThat(get("/contracts/" + deed.contract() + "/edit", "agent")).hasStatus(403);
        assertThat(get("/contracts/" + deed.contract() + "/edit", "legal")).hasStatusOk();

        assertThat(post(
                        "/contracts/" + deed.contract(),
                        "back_office",
                        "version",
                        "0",
                        "product",
                        "Wardrobe, white",
                        "total",
                        "1.234,50",
                        "fine",
                        "1,5",
                        "interest",
                        "1"))
                .hasRedirectedUrl("/contracts/" + deed.contract());

        assertThat(get("/contracts/" + deed.contract(), "agent"))
                .bodyText()
                .contains("Wardrobe, white", "1.234,50", "Contract changed", "Wardrobe → Wardrobe, white");
    }

    @Test
    void losesNothingTypedWhenSomebodyElseWasFaster() {
        post("/contracts/" + deed.contract(), "manager", "version", "0", "product", "Table", "fine", "2");

        var overtaken = post("/contracts/" + deed.contract(), "legal", "version", "0", "product", "Chair", "fine", "2");

        assertThat(overtaken)
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this contract", "manager changed", "Table", "value=\"Chair\"");
    }

    @Test
    void tellsAllThatIsWrongWithAContract() {
        assertThat(post(
                        "/contracts/" + deed.contract(),
                        "manager",
                        "version",
                        "0",
                        "instrument",
                        "cheque",
                        "chequeBank",
                        "1",
                        "interest",
                        "3",
                        "earlyDays",
                        "5"))
                .hasStatus(422)
                .bodyText()
                .contains("three digits", "at most 1 %", "both the rate and the days");
        assertThat(post("/contracts/" + deed.contract(), "manager", "version", "0", "total", "a lot"))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be read", "a lot");
    }

    @Test
    void namesAndReleasesAGuarantor() {
        jdbc.sql("insert into customers.customer (id, kind, tax_id, name) values (7799999, 'individual', ?,"
                        + " 'Otto Fiador') on conflict do nothing")
                .param("71829364022")
                .update();
        var guarantors = "/contracts/" + deed.contract() + "/guarantors";

        assertThat(post(guarantors, "legal", "taxId", "111.111.111-11", "kind", "guarantor"))
                .hasStatus(422)
                .bodyText()
                .contains("No customer has this CPF or CNPJ");
        assertThat(post(guarantors, "legal", "taxId", "718.293.640-22", "kind", "endorser"))
                .hasRedirectedUrl("/contracts/" + deed.contract());
        assertThat(get("/contracts/" + deed.contract(), "agent"))
                .bodyText()
                .contains("Otto Fiador", "Endorser", "Guarantor named")
                .doesNotContain("718.293");
    }

    @Test
    void hidesWhatSomebodyDoesNotSee() {
        assertThat(get("/contracts/999999999", "manager")).hasStatus(404);
        assertThat(get("/holds/999999999", "manager")).hasStatus(404);
    }
}
