package io.regua.receivables.store;

import io.regua.receivables.NewPayment;
import io.regua.sql.Sql;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments as two callers may write them at once: the reference decides who was first. */
@Component
public class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new payment's id; empty when the creditor already has one with this reference. */
    public Optional<Long> write(NewPayment payment, String actor) {
        return jdbc.sql(Sql.of("receivables/record_payment"))
                .param("receivable", payment.receivableId())
                .param("amount", payment.amount().amount())
                .param("paidOn", payment.paidOn())
                .param("reference", payment.reference())
                .param("method", payment.method().code())
                .param("actor", actor)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /** The id of the payment that already has this reference, when its values are the same. */
    public Optional<Long> same(NewPayment payment, long creditorId) {
        return jdbc.sql("select id from receivables.payment where creditor_id = :creditor and reference = :reference"
                        + " and reversed_at is null and receivable_id = :receivable and amount = :amount"
                        + " and paid_on = :paidOn and method = :method")
                .param("creditor", creditorId)
                .param("reference", payment.reference())
                .param("receivable", payment.receivableId())
                .param("amount", payment.amount().amount())
                .param("paidOn", payment.paidOn())
                .param("method", payment.method().code())
                .query((row, no) -> row.getLong(1))
                .optional();
    }
}
