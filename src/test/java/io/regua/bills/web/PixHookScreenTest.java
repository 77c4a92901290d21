package io.regua.bills.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.Bill;
import io.regua.bills.BillKind;
import io.regua.bills.BillState;
import io.regua.bills.BillWorld;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.bills.NewBill;
import io.regua.bills.Remittances;
import io.regua.bills.rules.Signature;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.testing.WholeHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class PixHookScreenTest {

    private static final String SECRET = "whsec-3f9c";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Bills bills;

    @Autowired
    private Remittances remittances;

    @Autowired
    private BusinessDates dates;

    private BillWorld world;
    private long customer;
    private long debt;

    @BeforeEach
    void createWorld() {
        world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "80.00", dates.today().minusDays(3));
        System.setProperty("regua.pix.secrets." + world.code(), SECRET);
    }

    @AfterEach
    void forget() {
        System.clearProperty("regua.pix.secrets." + world.code());
    }

    private Bill bill(BillKind kind) {
        var wanted = new NewBill(
                customer, world.creditor(), List.of(debt), dates.today().plusDays(3), kind, List.of());
        return ((Issued.Done) bills.issue(wanted, Actor.SYSTEM)).bill();
    }

    private String body(String txid, String amount) {
        return """
                {"pix": [{"endToEndId": "E%s%06d", "txid": "%s", "valor": "%s", "horario": "%s", "infoPagador": "x"}]}""".formatted(txid, world.creditor() % 1_000_000, txid, amount, dates.now());
    }

    private MvcTestResult send(String body) {
        return send("", body, dates.now(), SECRET);
    }

    private MvcTestResult send(String end, String body, Instant at, String secret) {
        var signedAt = String.valueOf(at.getEpochSecond());
        return mvc.post()
                .uri("/hooks/pix/" + world.code() + end)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("X-Regua-Timestamp", signedAt)
                .header("X-Regua-Signature", Signature.of(secret, signedAt, body.getBytes(StandardCharsets.UTF_8)))
                .exchange();
    }

    @Test
    void settlesTheBillOnceHoweverOftenItIsTold() {
        var bill = bill(BillKind.PIX);
        var body = body(bill.txid(), "80.00");

        assertThat(send(body)).hasStatusOk();
        assertThat(send("/pix", body, dates.now(), SECRET)).hasStatusOk();

        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.PAID);
        assertThat(world.state(debt)).isEqualTo("settled");
        assertThat(jdbc.sql("select count(*) from receivables.v_payment where customer_id = ?")
                        .param(customer)
                        .query((row, no) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsTheBankThatABoletoWasPaidByPix() throws IOException {
        var bill = bill(BillKind.BOLETO);
        remittances.produce(world.account(), CreditorScope.EVERYTHING, Actor.SYSTEM);

        assertThat(send(body(bill.txid(), "80.00"))).hasStatusOk();

        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.PAID);
        assertThat(remittances.waiting(CreditorScope.EVERYTHING)).containsEntry(world.account(), 1);
    }

    @Test
    void needNotTellTheBankWhatItNeverHeardOf() {
        var bill = bill(BillKind.BOLETO);

        assertThat(send(body(bill.txid(), "80.00"))).hasStatusOk();

        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.PAID);
        assertThat(remittances.waiting(CreditorScope.EVERYTHING)).doesNotContainKey(world.account());
    }

    @Test
    void keepsWhatNamesNoBill() {
        assertThat(send(body("unknown", "12.34"))).hasStatusOk();

        assertThat(world.unmatched()).isEqualTo(1);
    }

    @Test
    void turnsAwayWhatIsNotSignedNowByThisCreditorsBank() {
        var body = body("x", "1.00");

        assertThat(send("", body, dates.now(), "another")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(send("", body, dates.now().minusSeconds(301), SECRET)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(send("", body, dates.now().plusSeconds(310), SECRET)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.post().uri("/hooks/pix/" + world.code()).content(body)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.post().uri("/hooks/pix/nobody").content(body)).hasStatus(HttpStatus.UNAUTHORIZED);
        System.clearProperty("regua.pix.secrets." + world.code());
        assertThat(send(body)).as("no secret, no door").hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(world.unmatched()).isZero();
    }

    @Test
    void refusesABodyThatIsNotOfThePixApi() {
        for (var body : List.of(
                "",
                "{}",
                "[]",
                "{\"pix\": 1}",
                "{\"pix\": [{}]}",
                body("t", "1"),
                body("t", "-1.00"),
                body("t", "0.00"),
                body("t", "1.00").replace("T", " "))) {
            assertThat(send(body)).as(body).hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(world.unmatched()).isZero();
    }
}
