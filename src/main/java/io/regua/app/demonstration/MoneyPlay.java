package io.regua.app.demonstration;

import io.regua.creditors.Creditors;
import io.regua.money.Money;
import io.regua.receivables.NewPayment;
import io.regua.receivables.NewRefund;
import io.regua.receivables.NewUnmatched;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.PriceIndexes;
import io.regua.receivables.Reconciliation;
import io.regua.receivables.RefundKind;
import io.regua.receivables.Refunds;
import io.regua.receivables.Source;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Money of the demonstration that did not go smoothly: paid twice, or matched nothing; and the prices of some months.
 */
@Component
class MoneyPlay {

    private static final String PRICES = """
            index,month,percent
            IPCA,2025-01,0.16
            IPCA,2025-02,1.31
            IPCA,2025-03,0.56
            IPCA,2025-04,0.43
            IPCA,2025-05,0.26
            IPCA,2025-06,0.24
            """;

    private final Creditors creditors;
    private final Payments payments;
    private final Refunds refunds;
    private final Reconciliation reconciliation;
    private final PriceIndexes indexes;
    private final JdbcClient jdbc;

    MoneyPlay(
            Creditors creditors,
            Payments payments,
            Refunds refunds,
            Reconciliation reconciliation,
            PriceIndexes indexes,
            JdbcClient jdbc) {
        this.creditors = creditors;
        this.payments = payments;
        this.refunds = refunds;
        this.reconciliation = reconciliation;
        this.indexes = indexes;
        this.jdbc = jdbc;
    }

    private record Paid(long receivable, long customer, long creditor, Money amount) {}

    void play(LocalDate today) {
        indexes.load(PRICES, DemonstrationPortfolio.DEMONSTRATION);
        matchesNothing(today);
        jdbc.sql("select receivable_id, customer_id, creditor_id, amount from receivables.v_payment"
                        + " where receivable_id is not null order by paid_on desc, id limit 1")
                .query((row, no) ->
                        new Paid(row.getLong(1), row.getLong(2), row.getLong(3), new Money(row.getBigDecimal(4))))
                .optional()
                .ifPresent(paid -> paysTwice(paid, today));
    }

    private void matchesNothing(LocalDate today) {
        creditors
                .named("casa-viva")
                .ifPresent(creditor -> reconciliation.keep(
                        new NewUnmatched(
                                creditor.id(),
                                Money.of("249.90"),
                                today.minusDays(1),
                                "E2E-DEMO-1",
                                PaymentMethod.PIX,
                                Source.PIX,
                                null,
                                "MARCOS A LIMA",
                                "txid_unknown",
                                Map.of()),
                        DemonstrationPortfolio.DEMONSTRATION));
    }

    private void paysTwice(Paid paid, LocalDate today) {
        payments.record(
                NewPayment.ofReceivable(paid.receivable(), paid.amount(), today, "E2E-DEMO-2", PaymentMethod.PIX),
                DemonstrationPortfolio.DEMONSTRATION);
        refunds.ask(
                new NewRefund(
                        paid.customer(),
                        paid.creditor(),
                        RefundKind.SIMPLE,
                        paid.amount(),
                        null,
                        "O cliente pagou a mesma parcela duas vezes."),
                DemonstrationPortfolio.DEMONSTRATION);
    }
}
