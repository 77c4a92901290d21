package io.regua.bills.store;

import io.regua.bills.Bill;
import io.regua.bills.BillKind;
import io.regua.bills.BillState;
import io.regua.bills.CollectionAccount;
import io.regua.money.Money;
import io.regua.receivables.Quote;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bills: written once, moved by statements that say from where to where. */
@Component
public class BillRows {

    private static final String SELECT = "select id, customer_id, creditor_id, quote_id, kind, state, debts, total,"
            + " discount, rebate, issued_on, valid_until, payable_until, bank_account_id, printed_number, barcode, txid,"
            + " pix_code, wish, reason, bank_reasons, paid_on, issued_by, issued_at from bills.bill ";

    private final JdbcClient jdbc;

    BillRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is written of a new bill. */
    public record Row(
            long customerId,
            long creditorId,
            long quoteId,
            BillKind kind,
            List<Long> debts,
            Money total,
            Money discount,
            LocalDate issuedOn,
            LocalDate validUntil,
            LocalDate payableUntil,
            @Nullable Long bankAccountId,
            @Nullable Long ourNumber,
            @Nullable String printedNumber,
            @Nullable String barcode,
            String txid,
            @Nullable String pixCode) {}

    /** Makes everybody else who wants to issue bills for this customer wait until the transaction ends. */
    public void lock(long customer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('bill', ?))")
                .param(customer)
                .query(row -> {});
    }

    /**
     * The next number of an account. Whoever else wants one for the same creditor waits until the transaction ends, so
     * that none is given twice and none is left out.
     *
     * @param most the highest that the bank has digits for
     * @return empty when the account's numbers are used up
     */
    public Optional<Long> nextNumber(CollectionAccount account, long most) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('our_number', ?))")
                .param(account.creditorId())
                .query(row -> {});
        return jdbc.sql(Sql.of("bills/next_number"))
                .param("account", account.id())
                .param("most", most)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /** Writes a draft with the debts it covers and says which it is. */
    public long write(Row bill, String actor) {
        var id = jdbc.sql(
                        "insert into bills.bill (id, customer_id, creditor_id, quote_id, kind, debts, total, discount,"
                                + " issued_on, valid_until, payable_until, bank_account_id, our_number, printed_number,"
                                + " barcode, txid, pix_code, issued_by)"
                                + " values (nextval('bills.bill_seq'), :customer, :creditor, :quote, :kind, :debts, :total,"
                                + " :discount, :issuedOn, :validUntil, :payableUntil, :account, :number, :printed,"
                                + " :barcode, :txid, :pix, :actor) returning id")
                .param("customer", bill.customerId())
                .param("creditor", bill.creditorId())
                .param("quote", bill.quoteId())
                .param("kind", bill.kind().code())
                .param("debts", bill.debts().toArray(Long[]::new))
                .param("total", bill.total().amount())
                .param("discount", bill.discount().amount())
                .param("issuedOn", bill.issuedOn())
                .param("validUntil", bill.validUntil())
                .param("payableUntil", bill.payableUntil())
                .param("account", bill.bankAccountId())
                .param("number", bill.ourNumber())
                .param("printed", bill.printedNumber())
                .param("barcode", bill.barcode())
                .param("txid", bill.txid())
                .param("pix", bill.pixCode())
                .param("actor", actor)
                .query((row, no) -> row.getLong(1))
                .single();
        jdbc.sql("insert into bills.bill_line (bill_id, customer_id, receivable_id)"
                        + " select id, customer_id, unnest(debts) from bills.bill where id = ? and customer_id = ?")
                .params(id, bill.customerId())
                .update();
        return id;
    }

    public Optional<Bill> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, no) -> bill(row))
                .optional();
    }

    /** The same, kept from changing until the transaction ends. */
    public Optional<Bill> locked(long id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, no) -> bill(row))
                .optional();
    }

    /** The bill that a bank means. */
    public Optional<Long> byNumber(long account, long number) {
        return jdbc.sql("select id from bills.bill where bank_account_id = ? and our_number = ?")
                .params(account, number)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /** The bill that a Pix payment means. */
    public Optional<Bill> byTxid(String txid, long creditor) {
        return jdbc.sql(SELECT + "where txid = ? and creditor_id = ?")
                .params(txid, creditor)
                .query((row, no) -> bill(row))
                .optional();
    }

    /** Bills over just these debts that are live. */
    public List<Bill> live(long customer, long creditor, List<Long> debts) {
        return jdbc.sql(
                        SELECT + "where customer_id = :customer and creditor_id = :creditor and debts = :debts"
                                + " and wish is null and state in ('draft', 'registration_requested', 'registered') order by id")
                .param("customer", customer)
                .param("creditor", creditor)
                .param("debts", debts.toArray(Long[]::new))
                .query((row, no) -> bill(row))
                .list();
    }

    /** A customer's bills, live ones first, then the newest. */
    public List<Bill> ofCustomer(long customer, CreditorScope scope) {
        return jdbc.sql(SELECT + "where customer_id = :customer and (:all or creditor_id = any(:creditors))"
                        + " order by (wish is null and state in ('draft', 'registration_requested', 'registered')) desc,"
                        + " issued_at desc, id desc limit 200")
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> bill(row))
                .list();
    }

    /** The bills that cover a debt, in the same order. */
    public List<Bill> overReceivable(long receivable, CreditorScope scope) {
        return jdbc.sql(SELECT + "where id in (select l.bill_id from bills.bill_line as l where l.receivable_id ="
                        + " :receivable) and (:all or creditor_id = any(:creditors)) order by (wish is null and state in"
                        + " ('draft', 'registration_requested', 'registered')) desc, issued_at desc, id desc limit 200")
                .param("receivable", receivable)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> bill(row))
                .list();
    }

    /** Ends the registered bills that no bank takes any more and says how many they were. */
    public int expire(LocalDate date) {
        return jdbc.sql("update bills.bill set state = 'expired', version = version + 1"
                        + " where state = 'registered' and payable_until < ?")
                .param(date)
                .update();
    }

    /** A bill's new date, with the quote that is frozen until then. */
    public void extend(long id, long quote, LocalDate validUntil, LocalDate payableUntil, @Nullable String barcode) {
        jdbc.sql("update bills.bill set quote_id = :quote, valid_until = :validUntil, payable_until = :payableUntil,"
                        + " barcode = :barcode, version = version + 1 where id = :id")
                .param("quote", quote)
                .param("validUntil", validUntil)
                .param("payableUntil", payableUntil)
                .param("barcode", barcode)
                .param("id", id)
                .update();
    }

    /** Less to be paid by the same day, with the quote that is frozen until then. */
    public void lower(long id, Quote quote, Money rebate, @Nullable String pixCode) {
        jdbc.sql("update bills.bill set quote_id = :quote, total = :total, rebate = rebate + :rebate, pix_code = :pix,"
                        + " version = version + 1 where id = :id")
                .param("quote", quote.id())
                .param("total", quote.total().amount())
                .param("rebate", rebate.amount())
                .param("pix", pixCode)
                .param("id", id)
                .update();
    }

    /** A frozen amount is asked of nobody any more: another took its place, or it came to no bill. */
    public void withdraw(Quote quote, LocalDate on) {
        jdbc.sql("insert into receivables.inbox_withdrawal (quote_id, customer_id, withdrawn_on)"
                        + " values (:quote, :customer, :on) on conflict do nothing")
                .param("quote", quote.id())
                .param("customer", quote.customerId())
                .param("on", on)
                .update();
    }

    /** Bills that ask more than is owed since somebody gave up a part of it; of one debt, or of all. */
    public List<Long> tooHigh(@Nullable Long receivable, LocalDate today) {
        return jdbc.sql(Sql.of("bills/too_high"))
                .param("receivable", receivable)
                .param("today", today)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** A bill's step along its life; false when it has meanwhile gone another way. */
    public boolean move(long id, BillState from, BillState to) {
        return jdbc.sql("update bills.bill set state = :to, version = version + 1 where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .update()
                == 1;
    }

    /** Why it is to go; the first word stands. */
    public boolean wish(long id, String wish) {
        return jdbc.sql("update bills.bill set wish = ?, version = version + 1 where id = ? and wish is null")
                        .params(wish, id)
                        .update()
                == 1;
    }

    public void paid(long id, LocalDate on) {
        jdbc.sql("update bills.bill set paid_on = ?, version = version + 1 where id = ? and paid_on is null")
                .params(on, id)
                .update();
    }

    /** Why it went. */
    public void reason(long id, String code, List<String> bankReasons) {
        jdbc.sql("update bills.bill set reason = ?, bank_reasons = ?, version = version + 1 where id = ?")
                .params(code, bankReasons.toArray(String[]::new), id)
                .update();
    }

    static Bill bill(ResultSet row) throws SQLException {
        return new Bill(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("creditor_id"),
                row.getLong("quote_id"),
                BillKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                BillState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                List.of((Long[]) row.getArray("debts").getArray()),
                new Money(row.getBigDecimal("total")),
                new Money(row.getBigDecimal("discount")),
                new Money(row.getBigDecimal("rebate")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("payable_until", LocalDate.class),
                row.getObject("bank_account_id", Long.class),
                row.getString("printed_number"),
                row.getString("barcode"),
                row.getString("txid"),
                row.getString("pix_code"),
                row.getString("wish"),
                row.getString("reason"),
                texts(row.getArray("bank_reasons")),
                row.getObject("paid_on", LocalDate.class),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }

    static List<String> texts(Array column) throws SQLException {
        return Arrays.asList((String[]) column.getArray());
    }
}
