package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.AgreementState;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements as their money moves them, and how their payments stand. */
@Component
public class AgreementRows {

    private final JdbcClient jdbc;

    AgreementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agreement that its money moved. */
    public record Moved(long agreementId, long customerId, long creditorId, String number, AgreementState to) {}

    /** Whose agreement it is. */
    public record Owner(long customerId, long creditorId) {}

    /** Whose it is; nothing of it is read that may change. */
    public Optional<Owner> owner(long agreement) {
        return jdbc.sql("select customer_id, creditor_id from negotiation.agreement where id = ?")
                .param(agreement)
                .query((row, no) -> new Owner(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** The debts of an agreement that are not paid back yet, in the order of their keys. */
    public List<Long> debts(long agreement) {
        return jdbc.sql("select d.receivable_id from receivables.v_agreed_debt as d"
                        + " join receivables.v_receivable as r"
                        + " on r.id = d.receivable_id and r.customer_id = d.customer_id"
                        + " where d.agreement_id = ? and r.state = 'in_agreement' order by 1")
                .param(agreement)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** Its payments as they stand, the entry first. */
    public List<AgreedInstallment> installments(long agreement) {
        return jdbc.sql(Sql.of("negotiation/installments"))
                .param("agreement", agreement)
                .query((row, no) -> installment(row))
                .list();
    }

    private static AgreedInstallment installment(ResultSet row) throws SQLException {
        return new AgreedInstallment(
                row.getInt("number"),
                row.getLong("receivable_id"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("amortization")),
                new Money(row.getBigDecimal("interest")),
                new Money(row.getBigDecimal("open_principal")),
                row.getString("state"),
                row.getObject("settled_on", LocalDate.class));
    }

    /** Empties the inbox of agreements whose payments moved. */
    public List<Long> moved() {
        return jdbc.sql(Sql.of("negotiation/take_moved"))
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** Lets some agreements follow their money one edge; empty when each is where its money has it. */
    public List<Moved> follow(List<Long> agreements, LocalDate today) {
        return jdbc.sql(Sql.of("negotiation/follow_money"))
                .param("agreements", agreements.toArray(Long[]::new))
                .param("today", today)
                .query((row, no) -> new Moved(
                        row.getLong("id"),
                        row.getLong("customer_id"),
                        row.getLong("creditor_id"),
                        row.getString("number"),
                        AgreementState.valueOf(row.getString("state").toUpperCase(Locale.ROOT))))
                .list();
    }

    /** Standing agreements with a payment so late that they may be broken, after the one with a key; some of them. */
    public List<Long> late(LocalDate on, long after, int most) {
        return jdbc.sql(Sql.of("negotiation/late_agreements"))
                .param("on", on)
                .param("after", after)
                .param("most", most)
                .query((row, no) -> row.getLong(1))
                .list();
    }
}
