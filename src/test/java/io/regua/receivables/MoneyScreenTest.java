package io.regua.receivables;

import static io.regua.receivables.MoneyWorld.BEATRIZ;
import static io.regua.receivables.MoneyWorld.FIRST;
import static io.regua.receivables.MoneyWorld.LOJA_AZUL;
import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class MoneyScreenTest {

    private static final Actor ANA = new Actor("ana", null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Payments payments;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Receivables receivables;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void world() {
        MoneyWorld.fill(jdbc, dates.today());
    }

    private long paid(String amount) {
        var payment = NewPayment.ofReceivable(
                FIRST, Money.of(amount), dates.today().minusDays(30), "S" + System.nanoTime(), PaymentMethod.PIX);
        return ((Recorded.Kept) payments.record(payment, ANA)).paymentId();
    }

    private MvcTestResult read(String path, String user) {
        return mvc.get().uri(path).with(as(users, user)).exchange();
    }

    private MvcTestResult send(String path, String user, Map<String, String> form) {
        var request = mvc.post().uri(path).with(as(users, user));
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void aPaymentSaysWhatItSettledAndCanBeTakenBack() {
        var before = receivables.amountDue(FIRST, dates.today()).total();
        var id = paid("100.00");

        assertThat(read("/payments/" + id, "agent"))
                .hasStatusOk()
                .bodyText()
                .contains("Beatriz Moura Tavares")
                .contains("AZ-7781")
                .contains("by hand")
                .doesNotContain("Take this payment back");
        assertThat(send("/payments/" + id + "/reverse", "finance", Map.of("reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why this payment does not count.");
        assertThat(send("/payments/" + id + "/reverse", "finance", Map.of("reason", "bounced")))
                .hasRedirectedUrl("/payments/" + id);
        assertThat(read("/payments/" + id, "finance"))
                .bodyText()
                .contains("Reversed")
                .contains("bounced");
        assertThat(receivables.amountDue(FIRST, dates.today()).total()).isEqualTo(before);
        assertThat(read("/payments/-1", "finance")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read("/payments/999999999", "finance")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void creditGoesBackOnceAManagerGrantsIt() {
        var id = paid("5000.00");
        var before = credit();
        assertThat(send(
                        "/payments/" + id + "/refunds",
                        "finance",
                        Map.of("amount", "abc", "kind", "simple", "why", "paid twice")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(
                        "/payments/" + id + "/refunds",
                        "finance",
                        Map.of("amount", "1.000,00", "kind", "double", "why", "charged twice")))
                .hasRedirectedUrl("/payments/" + id);
        var refund = jdbc.sql("select id from receivables.refund where payment_id = ?")
                .param(id)
                .query(Long.class)
                .single();

        assertThat(read("/refunds", "manager"))
                .bodyText()
                .contains("charged twice")
                .contains("The same again")
                .contains("Grant");
        assertThat(read("/refunds", "finance"))
                .bodyText()
                .contains("charged twice")
                .doesNotContain("justifiable");
        assertThat(send("/refunds/" + refund + "/grant", "manager", Map.of("decision", "our mistake")))
                .hasRedirectedUrl("/refunds");
        assertThat(send(
                        "/refunds/" + refund + "/paid",
                        "finance",
                        Map.of("paidOn", dates.today().toString(), "reference", "TED 9")))
                .hasRedirectedUrl("/refunds");
        assertThat(credit()).isEqualTo(before.minus(Money.of("1000.00")));
    }

    private Money credit() {
        return jdbc.sql("select coalesce(sum(amount), 0) from receivables.v_credit where customer_id = ?")
                .param(BEATRIZ)
                .query((row, no) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    @Test
    void unmatchedMoneyFindsItsPlaceOrGoesBack() {
        var money = reconciliation.keep(
                new NewUnmatched(
                        LOJA_AZUL,
                        Money.of("77.00"),
                        dates.today(),
                        "AZ-7781 obrigada " + System.nanoTime(),
                        PaymentMethod.PIX,
                        Source.PIX,
                        null,
                        "Beatriz M",
                        "txid_unknown",
                        Map.of()),
                ANA);

        assertThat(read("/reconciliation", "finance")).bodyText().contains("AZ-7781 obrigada");
        assertThat(read("/reconciliation/" + money.id(), "finance"))
                .bodyText()
                .contains("named in the reference")
                .contains("Beatriz Moura Tavares");
        assertThat(send("/reconciliation/" + money.id() + "/assign", "finance", Map.of("contract", "nothing")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no sale with that number");
        assertThat(send("/reconciliation/" + money.id() + "/assign", "finance", Map.of("contract", "AZ-7781")))
                .hasStatus3xxRedirection();
        assertThat(read("/reconciliation/" + money.id(), "finance")).bodyText().contains("Assigned");
        assertThat(send("/reconciliation/" + money.id() + "/give-back", "finance", Map.of("reason", "his own")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anIndexTableGoesInWhollyOrNotAtAll() {
        assertThat(upload("index,month,percent\nIPCA,2026-09,x\nIPCA,2026-99,0.1\n"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Line 2: no percentage (x)")
                .contains("Line 3: no month (2026-99)");
        assertThat(upload("index,month,percent\nSCREEN,2026-09,0.44\n")).hasRedirectedUrl("/indexes");
        assertThat(read("/indexes?index=SCREEN", "back_office"))
                .bodyText()
                .contains("Sep 2026")
                .contains("0,44");
    }

    @Test
    void aManagerGivesUpAPartAndTakesItBack() {
        var path = "/receivables/" + MoneyWorld.THIRD + "/concessions";
        var before = receivables.amountDue(MoneyWorld.THIRD, dates.today()).total();
        assertThat(send(path, "manager", Map.of("kind", "waiver", "amount", "9.999,00", "reason", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("more than is owed");
        assertThat(send(
                        path,
                        "manager",
                        Map.of("kind", "waiver", "component", "", "amount", "3,00", "reason", "goodwill")))
                .hasRedirectedUrl(path);
        assertThat(receivables.amountDue(MoneyWorld.THIRD, dates.today()).total())
                .isEqualTo(before.minus(Money.of("3.00")));
        assertThat(read(path, "manager")).bodyText().contains("goodwill").contains("Waiver");
        assertThat(read("/customers/" + BEATRIZ + "/receivables/" + MoneyWorld.THIRD, "manager"))
                .bodyText()
                .contains(path);
        var id = jdbc.sql("select max(id) from receivables.concession where receivable_id = ?")
                .param(MoneyWorld.THIRD)
                .query(Long.class)
                .single();
        assertThat(send(path + "/" + id + "/withdraw", "manager", Map.of())).hasRedirectedUrl(path);
        assertThat(receivables.amountDue(MoneyWorld.THIRD, dates.today()).total())
                .isEqualTo(before);
    }

    private MvcTestResult upload(String csv) {
        return mvc.post()
                .uri("/indexes")
                .multipart()
                .file("file", csv.getBytes(StandardCharsets.UTF_8))
                .with(as(users, "back_office"))
                .exchange();
    }

    /** The customer was reminded of what he had paid: the history of the debt says so. */
    @Test
    void aPaymentOlderThanAStepSaysSoInTheHistory() {
        jdbc.sql("""
                        insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind,
                          business_date, outcome, reason, facts)
                        select :customer, :receivable, 'reminder-before', 1, :creditor, min(id), 1, 'reminder', :date, 'taken',
                          'due', '{}' from ruler.ruler_version
                        on conflict do nothing""")
                .param("customer", BEATRIZ)
                .param("receivable", FIRST)
                .param("creditor", LOJA_AZUL)
                .param("date", dates.today().minusDays(5))
                .update();
        var id = paid("10.00");

        assertThat(jdbc.sql("select count(*) from journal.v_entry where customer_id = :customer"
                                + " and code = 'paid_before_step' and facts ->> 'payment' = :payment")
                        .param("customer", BEATRIZ)
                        .param("payment", String.valueOf(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(read("/customers/" + BEATRIZ, "agent"))
                .bodyText()
                .contains("Was already paid when a step was taken");
    }
}
