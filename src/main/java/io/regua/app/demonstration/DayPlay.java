package io.regua.app.demonstration;

import io.regua.nightly.Cause;
import io.regua.nightly.Nights;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Receivables;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One day of the demonstration's past: its night, then the payments of its day. */
@Component
class DayPlay {

    private final Receivables receivables;
    private final Nights nights;
    private final JdbcClient jdbc;

    DayPlay(Receivables receivables, Nights nights, JdbcClient jdbc) {
        this.receivables = receivables;
        this.nights = nights;
        this.jdbc = jdbc;
    }

    void play(LocalDate day, List<Sales.Paid> payments) {
        nights.run(day, Cause.DEMONSTRATION, "demonstration");
        payments.stream().filter(paid -> paid.on().equals(day)).forEach(this::receive);
    }

    private void receive(Sales.Paid paid) {
        var debt = jdbc.sql("""
                        select o.receivable_id
                        from receivables.v_contract as c
                        join receivables.v_owed as o on o.contract_id = c.id
                        where c.number = :contract and o.installment = :installment""")
                .param("contract", paid.contract())
                .param("installment", paid.installment())
                .query((row, n) -> row.getLong(1))
                .single();
        var due = receivables.amountDue(debt, paid.on()).total();
        receivables.recordPayment(
                NewPayment.ofReceivable(
                        debt, due, paid.on(), paid.contract() + "-" + paid.installment(), PaymentMethod.PIX),
                DemonstrationPortfolio.DEMONSTRATION);
    }
}
