package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.AgreedPayment;
import io.regua.negotiation.AgreementLine;
import io.regua.negotiation.AgreementState;
import io.regua.negotiation.DealStates;
import io.regua.negotiation.Deals.Which;
import io.regua.negotiation.DebtTitle;
import io.regua.negotiation.Renegotiation;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of agreements, and by what debts are known again. */
@Component
public class DealRows {

    private final JdbcClient jdbc;

    DealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, before one with a key. */
    public List<AgreementLine> agreements(Which which, CreditorScope scope, LocalDate today, long before, int most) {
        return listed("agreements_page", scope)
                .param("states", DealStates.of(which))
                .param("late", which == Which.LATE)
                .param("today", today)
                .param("before", before)
                .param("most", most)
                .query((row, no) -> line(row))
                .list();
    }

    /** Of one customer, the newest first, before one with a key. */
    public List<AgreementLine> agreementsOf(long customer, CreditorScope scope, long before, int most) {
        return listed("agreements_of", scope)
                .param("customer", customer)
                .param("before", before)
                .param("most", most)
                .query((row, no) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec listed(String statement, CreditorScope scope) {
        return jdbc.sql(Sql.of("negotiation/" + statement))
                .param("all", scope.all())
                .param("creditors", scope.array());
    }

    private static AgreementLine line(ResultSet row) throws SQLException {
        return new AgreementLine(
                row.getLong("id"),
                row.getString("number"),
                AgreementState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getString("creditor"),
                row.getObject("signed_on", LocalDate.class),
                new Money(row.getBigDecimal("total")),
                new Money(row.getBigDecimal("open")),
                row.getObject("next_due", LocalDate.class));
    }

    /** The payments that count for an agreement, the newest first. */
    public List<AgreedPayment> payments(long agreement) {
        return jdbc.sql(Sql.of("negotiation/payments_of_agreement"))
                .param("agreement", agreement)
                .query((row, no) -> new AgreedPayment(
                        row.getLong("payment_id"),
                        row.getObject("paid_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    /** The one before, and the one after. */
    public List<Renegotiation> renegotiations(long agreement) {
        return jdbc.sql(Sql.of("negotiation/renegotiations"))
                .param("agreement", agreement)
                .query((row, no) ->
                        new Renegotiation(row.getLong("id"), row.getString("number"), row.getBoolean("later")))
                .list();
    }

    /** By what people know some debts again. */
    public Map<Long, DebtTitle> titles(Collection<Long> receivables) {
        var titles = new LinkedHashMap<Long, DebtTitle>();
        jdbc.sql(Sql.of("negotiation/titles"))
                .param("receivables", receivables.toArray(Long[]::new))
                .query((row, no) -> new DebtTitle(
                        row.getLong("receivable_id"),
                        row.getString("contract"),
                        row.getString("product"),
                        row.getInt("installment"),
                        row.getObject("due_on", LocalDate.class)))
                .list()
                .forEach(title -> titles.put(title.receivableId(), title));
        return titles;
    }

    /** A customer's name, when one of his debts may be seen. */
    public Optional<String> customer(long customer, CreditorScope scope) {
        return listed("customer_name", scope)
                .param("customer", customer)
                .query(String.class)
                .optional();
    }
}
