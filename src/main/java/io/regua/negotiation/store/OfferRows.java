package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.OfferPart;
import io.regua.negotiation.rules.Proposal;
import io.regua.negotiation.rules.Schedule.Payment;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What offers are made of: what is given up of which debt, and the payments. */
@org.springframework.stereotype.Component
public class OfferRows {

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose offer it is. */
    public record Owner(long customerId, long creditorId) {}

    /** Nobody else handles the same wish until the transaction ends. */
    public void alone(String by, String requestKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 5))")
                .param(by + " " + requestKey)
                .query(row -> {});
    }

    /** Whose it is; nothing of it is read that may change. */
    public Optional<Owner> owner(long offer) {
        return jdbc.sql("select customer_id, creditor_id from negotiation.offer where id = ?")
                .param(offer)
                .query((row, no) -> new Owner(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** The next number of an offer. */
    public String nextNumber(LocalDate on) {
        return number("offer_number", "P", on);
    }

    /** The next number of an agreement, of which the creditor has no contract. */
    public String nextAgreementNumber(long creditor, LocalDate on) {
        var number = number("agreement_number", "A", on);
        var taken = jdbc.sql("select exists (select from receivables.v_contract where creditor_id = ? and number = ?)")
                .params(creditor, number)
                .query(Boolean.class)
                .single();
        return taken ? nextAgreementNumber(creditor, on) : number;
    }

    private String number(String sequence, String letter, LocalDate on) {
        var next = jdbc.sql("select nextval('negotiation." + sequence + "')")
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "%s-%d-%06d", letter, on.getYear(), next);
    }

    /** Writes what an offer is made of; it is a draft. */
    public void write(long offer, long customer, Proposal proposal) {
        var parts = proposal.parts();
        jdbc.sql(Sql.of("negotiation/keep_offer_parts"))
                .param("offer", offer)
                .param("customer", customer)
                .param(
                        "receivables",
                        parts.stream().map(OfferPart::receivableId).toArray(Long[]::new))
                .param("components", texts(parts, part -> part.component().code()))
                .param("due", texts(parts, OfferPart::due))
                .param("off", texts(parts, OfferPart::off))
                .update();
        var payments = proposal.schedule().payments();
        jdbc.sql(Sql.of("negotiation/keep_offer_payments"))
                .param("offer", offer)
                .param("customer", customer)
                .param("numbers", payments.stream().map(Payment::number).toArray(Integer[]::new))
                .param("dueOn", texts(payments, Payment::dueOn))
                .param(
                        "amortizations",
                        texts(payments, payment -> payment.part().amortization()))
                .param("interests", texts(payments, payment -> payment.part().interest()))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }

    /** What is given up of each component of each debt, in the order in which it is paid back. */
    public List<OfferPart> parts(long offer) {
        return jdbc.sql("select receivable_id, component, due, off from negotiation.offer_part where offer_id = ?"
                        + " order by place")
                .param(offer)
                .query((row, no) -> part(row))
                .list();
    }

    private static OfferPart part(ResultSet row) throws SQLException {
        return new OfferPart(
                row.getLong("receivable_id"),
                Component.valueOf(row.getString("component").toUpperCase(Locale.ROOT)),
                new Money(row.getBigDecimal("due")),
                new Money(row.getBigDecimal("off")));
    }

    /** The payments, the entry first. */
    public List<Installment> payments(long offer) {
        return jdbc.sql("select number, due_on, amortization, interest from negotiation.offer_payment"
                        + " where offer_id = ? order by number")
                .param(offer)
                .query((row, no) -> new Installment(
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        new Money(row.getBigDecimal("amortization")),
                        new Money(row.getBigDecimal("interest"))))
                .list();
    }

    /** The offers of a customer that still stand and are about one of some debts. */
    public List<Long> standingAbout(long customer, Collection<Long> receivables) {
        return jdbc.sql(Sql.of("negotiation/standing_offers"))
                .param("customer", customer)
                .param("receivables", Set.copyOf(receivables).toArray(Long[]::new))
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** Offers whose last day is before a day, and that still stand. */
    public List<Long> over(LocalDate on, int most) {
        return jdbc.sql(
                        "select id from negotiation.offer"
                                + " where state in ('frozen', 'approval_asked') and valid_until < ? order by valid_until limit ?")
                .params(on, most)
                .query((row, no) -> row.getLong(1))
                .list();
    }
}
