package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.NewPayment;
import io.regua.receivables.NewPayment.Named;
import io.regua.receivables.NewPayment.Part;
import io.regua.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments as two callers may write them at once: the reference decides who was first. */
@Component
public class PaymentRows {

    /** A payment as far as a reversal must know it. */
    public record Written(long id, long customerId, long creditorId, LocalDate paidOn, boolean reversed) {}

    /** Whose money it is, and what of his debts it names. */
    public record Owner(
            long customerId,
            long creditorId,
            @Nullable Long contractId,
            @Nullable Long receivableId,
            @Nullable Long quoteId) {}

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose debts a payment names; empty when there is nothing of that name, or the parts are not all this customer's.
     */
    public Optional<Owner> owner(Named named) {
        return switch (named) {
            case Named.OfReceivable one ->
                found("receivables.receivable", "contract_id, id, null::bigint", one.receivableId());
            case Named.OfContract contract ->
                found("receivables.contract", "id, null::bigint, null::bigint", contract.contractId());
            case Named.OfQuote quote -> found("receivables.quote", "null::bigint, null::bigint, id", quote.quoteId());
            case Named.OnAccount account ->
                Optional.of(new Owner(account.customerId(), account.creditorId(), null, null, null));
            case Named.OfReceivables several ->
                Optional.of(new Owner(several.customerId(), several.creditorId(), null, null, null))
                        .filter(owner -> owns(owner, several.parts()));
        };
    }

    private Optional<Owner> found(String table, String named, long id) {
        return jdbc.sql("select customer_id, creditor_id, " + named + " from " + table + " where id = :id")
                .param("id", id)
                .query((row, no) -> new Owner(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, Long.class),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class)))
                .optional();
    }

    /** The contract that a creditor knows by this number. */
    public Optional<Long> contract(long creditor, String number) {
        return jdbc.sql("select id from receivables.contract where creditor_id = ? and number = ?")
                .params(creditor, number)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    private boolean owns(Owner owner, List<Part> parts) {
        var ids = parts.stream().map(Part::receivableId).distinct().toArray(Long[]::new);
        return !parts.isEmpty()
                && jdbc.sql("select count(*) from receivables.receivable where id = any(:ids)"
                                        + " and customer_id = :customer and creditor_id = :creditor")
                                .param("ids", ids)
                                .param("customer", owner.customerId())
                                .param("creditor", owner.creditorId())
                                .query(Integer.class)
                                .single()
                        == ids.length;
    }

    /** The new payment's id; empty when the creditor already has one with this reference. */
    public Optional<Long> write(NewPayment payment, Owner owner, String actor) {
        var till = payment.till();
        var written = jdbc.sql(Sql.of("receivables/record_payment"))
                .param("customer", owner.customerId())
                .param("creditor", owner.creditorId())
                .param("contract", owner.contractId())
                .param("receivable", owner.receivableId())
                .param("quote", owner.quoteId())
                .param("amount", payment.amount().amount())
                .param("paidOn", payment.paidOn())
                .param("reference", payment.reference())
                .param("method", payment.method().code())
                .param("source", payment.source().code())
                .param("store", till == null ? null : till.store())
                .param("till", till == null ? null : till.till())
                .param("operator", till == null ? null : till.operator())
                .param("actor", actor)
                .query((row, no) -> row.getLong(1))
                .optional();
        written.ifPresent(id -> parts(payment.named())
                .forEach((receivable, amount) -> jdbc.sql(
                                "insert into receivables.payment_part (payment_id, customer_id, receivable_id, amount)"
                                        + " values (?, ?, ?, ?)")
                        .params(id, owner.customerId(), receivable, amount.amount())
                        .update()));
        return written;
    }

    private static SortedMap<Long, Money> parts(Named named) {
        var parts = new TreeMap<Long, Money>();
        if (named instanceof Named.OfReceivables several) {
            several.parts().forEach(part -> parts.merge(part.receivableId(), part.amount(), Money::plus));
        }
        return parts;
    }

    /** The id of the payment that already has this reference, when its values are the same. */
    public Optional<Long> same(NewPayment payment, Owner owner) {
        return jdbc.sql(Sql.of("receivables/same_payment"))
                .param("customer", owner.customerId())
                .param("creditor", owner.creditorId())
                .param("contract", owner.contractId())
                .param("receivable", owner.receivableId())
                .param("quote", owner.quoteId())
                .param("amount", payment.amount().amount())
                .param("paidOn", payment.paidOn())
                .param("reference", payment.reference())
                .param("method", payment.method().code())
                .param("parts", parts(payment.named()).toString())
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /** One payment, locked until the transaction ends. */
    public Optional<Written> locked(long id) {
        return jdbc.sql("select id, customer_id, creditor_id, paid_on, reversed_at is not null"
                        + " from receivables.payment where id = :id for no key update")
                .param("id", id)
                .query((row, no) -> new Written(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        row.getBoolean(5)))
                .optional();
    }

    /** How much of a payment was given back to the customer. */
    public boolean isGivenBack(long payment) {
        return jdbc.sql("select exists (select from receivables.refund_part where payment_id = :payment)")
                .param("payment", payment)
                .query(Boolean.class)
                .single();
    }

    /** Marks a payment as reversed. */
    public void reverse(long payment, Instant at, String by, String reason) {
        jdbc.sql("update receivables.payment set reversed_at = :at, reversed_by = :by, reversal_reason = :reason,"
                        + " version = version + 1 where id = :payment")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .param("payment", payment)
                .update();
    }
}
