package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.Receipt;
import io.regua.negotiation.StatedDebt;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What papers say of debts and payments. */
@Component
public class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some debts, the oldest first. */
    public List<StatedDebt> debts(List<Long> receivables) {
        return jdbc.sql(Sql.of("negotiation/stated_debts"))
                .param("receivables", receivables.toArray(Long[]::new))
                .query((row, no) -> new StatedDebt(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("product"),
                        row.getInt("installment"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("guaranteed"),
                        row.getBoolean("settled")))
                .list();
    }

    /** A payment that counts for an agreement; empty when it does not, or was taken back. */
    public Optional<Receipt> receipt(long agreement, long payment) {
        var lines = jdbc.sql(Sql.of("negotiation/receipt_lines"))
                .param("agreement", agreement)
                .param("payment", payment)
                .query((row, no) -> new Receipt.Line(
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        new Money(row.getBigDecimal("charges"))))
                .list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(receipt(payment, lines));
    }

    private Receipt receipt(long payment, List<Receipt.Line> lines) {
        return jdbc.sql("select id, amount, paid_on, method from receivables.v_payment where id = ?")
                .param(payment)
                .query((row, no) -> new Receipt(
                        row.getLong("id"),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("method"),
                        lines))
                .single();
    }
}
