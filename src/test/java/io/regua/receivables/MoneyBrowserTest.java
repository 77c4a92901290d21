package io.regua.receivables;

import static io.regua.receivables.MoneyWorld.FIRST;
import static io.regua.receivables.MoneyWorld.LOJA_AZUL;
import static io.regua.testing.Looks.button;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.WholeHouse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class MoneyBrowserTest {

    private static final Actor ANA = new Actor("ana", null);

    @LocalServerPort
    private int port;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Payments payments;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private PriceIndexes indexes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void world() {
        MoneyWorld.fill(jdbc, dates.today());
    }

    private long paidAtATill() {
        var payment = NewPayment.ofReceivable(
                        FIRST,
                        Money.of("2480.35"),
                        dates.today().minusDays(20),
                        "B" + System.nanoTime(),
                        PaymentMethod.CASH)
                .at(new Till("Loja 12 Centro", "3", "Rosângela"));
        return ((Recorded.Kept) payments.record(payment, ANA)).paymentId();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void aPaymentIsReadAndTakenBack(Width width) {
        var payment = paidAtATill();
        refunds.ask(
                new NewRefund(
                        MoneyWorld.BEATRIZ,
                        LOJA_AZUL,
                        RefundKind.DOUBLE,
                        Money.of("120.00"),
                        payment,
                        "the fine was charged although the payment came in time"),
                ANA);
        PaidTwice.afterAReminder(jdbc, payments, dates.today());
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/payments/" + payment);
            assertThat(page.locator("main").innerText()).contains("AZ-7781");
            Looks.right(window, "payment");
            page.navigate("http://localhost:" + port + "/refunds");
            Looks.right(window, "refunds");
            page.navigate("http://localhost:" + port + "/payments/" + payment);
            page.locator("#reason").fill("the till counted twice");
            button(page, "Take it back").click();
            assertThat(page.locator("#flash").innerText()).contains("counts no more");
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void unmatchedMoneyAndIndicesAreRead(Width width) {
        reconciliation.keep(
                new NewUnmatched(
                        LOJA_AZUL,
                        Money.of("450.00"),
                        dates.today().minusDays(1),
                        "AZ-7781/" + width,
                        PaymentMethod.PIX,
                        Source.PIX,
                        "73194520490",
                        "BEATRIZ MOURA TAVARES",
                        "txid_unknown",
                        Map.of()),
                ANA);
        indexes.load("index,month,percent\nIPCA,2026-08,-0.11\nIPCA,2026-09,0.48\nIGP-M,2026-09,0.42\n", ANA);
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/reconciliation");
            Looks.right(window, "reconciliation");
            page.locator("main td a").last().click();
            Looks.right(window, "unmatched");
            page.navigate("http://localhost:" + port + "/indexes?index=IPCA");
            Looks.right(window, "indexes");
        }
    }
}
