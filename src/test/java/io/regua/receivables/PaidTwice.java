package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Recorded.Kept;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer who is reminded of what he had paid, and pays once more. */
final class PaidTwice {

    private static final Actor ANA = new Actor("ana", null);

    private final Payments payments;
    private final long debt;

    private PaidTwice(Payments payments, long debt) {
        this.payments = payments;
        this.debt = debt;
    }

    /**
     * 450,00 were paid twelve days ago, the reminder went out ten days ago, and two days ago they were paid again.
     *
     * @return the second payment
     */
    static long afterAReminder(JdbcClient jdbc, Payments payments, LocalDate today) {
        var given = new Given(jdbc);
        var customer = given.consumer();
        var debt = given.receivable(given.contract(customer, null, null), 1, today.minusDays(20), "450.00");
        jdbc.sql("""
                        insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind,
                          business_date, outcome, reason, facts)
                        select :customer, :receivable, 'reminder', 1, :creditor, min(id), 1, 'reminder', :date, 'taken', 'due', '{}'
                        from ruler.ruler_version""")
                .param("customer", customer)
                .param("receivable", debt)
                .param("creditor", given.creditor())
                .param("date", today.minusDays(10))
                .update();
        var twice = new PaidTwice(payments, debt);
        twice.pay(today.minusDays(12));
        return twice.pay(today.minusDays(2));
    }

    private long pay(LocalDate on) {
        var payment =
                NewPayment.ofReceivable(debt, Money.of("450.00"), on, "PT" + System.nanoTime(), PaymentMethod.PIX);
        return ((Kept) payments.record(payment, ANA)).paymentId();
    }
}
