package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.date;
import static io.regua.receivables.store.Columns.money;
import static io.regua.receivables.store.Columns.number;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.regua.money.Money;
import io.regua.receivables.NewRefund;
import io.regua.receivables.Refund;
import io.regua.receivables.RefundKind;
import io.regua.receivables.RefundState;
import io.regua.receivables.UndueDemand;
import io.regua.receivables.rules.Excess;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that goes back, and the payments it came with. */
@Component
public class RefundRows {

    private static final String SELECT = "select id, customer_id, creditor_id, kind, state, amount, extra, payment_id,"
            + " reason, facts::text as facts, asked_on, due_on, asked_by, decided_by, decision, paid_on from receivables.refund where ";

    private final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long write(NewRefund wanted, LocalDate today, String actor) {
        return statement("ask_refund")
                .param("customer", wanted.customerId())
                .param("creditor", wanted.creditorId())
                .param("kind", wanted.kind().code())
                .param("code", wanted.kind() == RefundKind.DOUBLE ? "undue_demand" : "overpaid")
                .param("amount", wanted.amount().amount())
                .param("payment", wanted.paymentId())
                .param("reason", wanted.reason())
                .param("facts", "{}")
                .param("today", today)
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /** An undue demand that was paid and found by itself. */
    public long propose(Excess excess, Money amount, List<UndueDemand> undue, LocalDate today, String actor) {
        return statement("ask_refund")
                .param("customer", excess.customerId())
                .param("creditor", excess.creditorId())
                .param("kind", RefundKind.DOUBLE.code())
                .param("code", "undue_demand_found")
                .param("amount", amount.amount())
                .param("payment", excess.paymentId())
                .param("reason", "")
                .param("facts", Undue.written(undue))
                .param("today", today)
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String name) {
        return jdbc.sql(Sql.of("receivables/" + name));
    }

    /** What is or was asked back of some payments because of an undue demand, by payment, and was not withdrawn. */
    public Map<Long, List<Refund>> undue(Collection<Long> payments) {
        return jdbc
                .sql(SELECT + "payment_id = any(?) and kind = 'double' and state <> 'withdrawn' order by id"
                        + " for no key update")
                .param(payments.toArray(Long[]::new))
                .query((row, no) -> refund(row))
                .list()
                .stream()
                .collect(groupingBy(refund -> requireNonNull(refund.paymentId())));
    }

    public void withdraw(Refund refund, String actor) {
        jdbc.sql("update receivables.refund set state = 'withdrawn', decided_by = ?, decided_at = now(),"
                        + " version = version + 1 where id = ?")
                .params(actor, refund.id())
                .update();
    }

    public Optional<Refund> locked(long id) {
        return jdbc.sql(SELECT + "id = ? for no key update")
                .param(id)
                .query((row, no) -> refund(row))
                .optional();
    }

    public Optional<Refund> byId(long id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query((row, no) -> refund(row))
                .optional();
    }

    /** What waits for a decision or for the money to leave, the most urgent first. */
    public List<Refund> waiting(CreditorScope scope, int size, int offset) {
        return jdbc.sql(SELECT + "state in ('asked', 'granted') and (:all or creditor_id = any(:creditors))"
                        + " order by due_on, id limit :size offset :offset")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("size", size)
                .param("offset", offset)
                .query((row, no) -> refund(row))
                .list();
    }

    /** What a customer has at a creditor, less what he has asked back already. */
    public Money available(long customer, long creditor) {
        return jdbc.sql(Sql.of("receivables/available_credit"))
                .param("customer", customer)
                .param("creditor", creditor)
                .query((row, no) -> money(row, "amount"))
                .single();
    }

    /** The payments that left credit over, the latest first. */
    public List<Left> left(long customer, long creditor) {
        return jdbc.sql(
                        "select payment_id, sum(k.amount) as amount from receivables.credit as k"
                                + " join receivables.payment as p on p.id = k.payment_id and p.customer_id = k.customer_id"
                                + " where k.customer_id = :customer and k.creditor_id = :creditor"
                                + " group by payment_id, p.paid_on having sum(k.amount) > 0 order by p.paid_on desc, payment_id desc")
                .param("customer", customer)
                .param("creditor", creditor)
                .query((row, no) -> new Left(row.getLong("payment_id"), money(row, "amount")))
                .list();
    }

    /** What one payment left over. */
    public record Left(long paymentId, Money amount) {}

    /** So much of a payment goes back. */
    public void draw(Refund refund, long payment, Money amount) {
        jdbc.sql("insert into receivables.refund_part (refund_id, customer_id, payment_id, amount) values (?, ?, ?, ?)")
                .params(refund.id(), refund.customerId(), payment, amount.amount())
                .update();
    }

    /** Nothing of any payment goes back after all. */
    public void putBack(Refund refund) {
        jdbc.sql("delete from receivables.refund_part where refund_id = ? and customer_id = ?")
                .params(refund.id(), refund.customerId())
                .update();
    }

    public void decide(Refund refund, RefundState state, Money extra, String by, String decision) {
        jdbc.sql("update receivables.refund set state = :state, extra = :extra, decided_by = :by, decided_at = now(),"
                        + " decision = :decision, version = version + 1 where id = :id")
                .param("state", state.code())
                .param("extra", extra.amount())
                .param("by", by)
                .param("decision", decision)
                .param("id", refund.id())
                .update();
    }

    public void pay(Refund refund, LocalDate paidOn, String reference) {
        jdbc.sql("update receivables.refund set state = 'paid', paid_on = :paidOn, paid_reference = :reference,"
                        + " version = version + 1 where id = :id")
                .param("paidOn", paidOn)
                .param("reference", reference)
                .param("id", refund.id())
                .update();
    }

    /** The day of a payment. */
    public Optional<LocalDate> paidOn(@Nullable Long payment) {
        return jdbc.sql("select paid_on from receivables.payment where id = :id")
                .param("id", payment)
                .query((row, no) -> date(row, "paid_on"))
                .optional();
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("creditor_id"),
                RefundKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                RefundState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                money(row, "amount"),
                money(row, "extra"),
                number(row, "payment_id"),
                row.getString("reason"),
                Undue.read(row.getString("facts")),
                date(row, "asked_on"),
                date(row, "due_on"),
                row.getString("asked_by"),
                row.getString("decided_by"),
                row.getString("decision"),
                row.getObject("paid_on", LocalDate.class));
    }
}
