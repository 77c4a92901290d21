package io.regua.bills.store;

import io.regua.bills.PixPaid;
import io.regua.money.Money;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pix payments as they were notified. */
@Component
public class PixRows {

    private final JdbcClient jdbc;

    PixRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that nobody has taken to its bill yet. */
    public record Waiting(long id, long creditorId, PixPaid paid) {}

    /** 1 when it is new, 0 when the creditor has it already. */
    public int write(long creditor, PixPaid paid) {
        return jdbc.sql("insert into bills.inbox_pix (creditor_id, end_to_end_id, txid, amount, paid_at)"
                        + " values (:creditor, :id, :txid, :amount, :at)"
                        + " on conflict (creditor_id, end_to_end_id) do nothing")
                .param("creditor", creditor)
                .param("id", paid.endToEndId())
                .param("txid", paid.txid())
                .param("amount", paid.amount().amount())
                .param("at", paid.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Some that wait, kept from anybody else who asks at the same time. */
    public List<Waiting> take(int most) {
        return jdbc.sql("select id, creditor_id, end_to_end_id, txid, amount, paid_at from bills.inbox_pix"
                        + " where outcome is null order by id limit ? for update skip locked")
                .param(most)
                .query((row, no) -> new Waiting(
                        row.getLong(1),
                        row.getLong(2),
                        new PixPaid(
                                row.getString(3),
                                row.getString(4),
                                new Money(row.getBigDecimal(5)),
                                row.getObject(6, OffsetDateTime.class).toInstant())))
                .list();
    }

    public void done(long id, String outcome, @Nullable Long bill, @Nullable Long payment) {
        jdbc.sql("update bills.inbox_pix set outcome = :outcome, bill_id = :bill, payment_id = :payment where id = :id")
                .param("outcome", outcome)
                .param("bill", bill)
                .param("payment", payment)
                .param("id", id)
                .update();
    }
}
