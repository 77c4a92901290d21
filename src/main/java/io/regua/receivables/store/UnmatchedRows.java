package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.NewUnmatched;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Source;
import io.regua.receivables.Suggestion;
import io.regua.receivables.Unmatched;
import io.regua.receivables.UnmatchedState;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reconciliation list. */
@Component
public class UnmatchedRows {

    private static final String SELECT = "select id, creditor_id, amount, paid_on, reference, method, source,"
            + " payer_tax_id, payer_name, code, facts::text as facts, state, payment_id, reason"
            + " from receivables.unmatched where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UnmatchedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The id of what was written; empty when the creditor already has money of this reference on the list. */
    public Optional<Long> write(NewUnmatched money, String actor) {
        return jdbc.sql(Sql.of("receivables/keep_unmatched"))
                .param("creditor", money.creditorId())
                .param("amount", money.amount().amount())
                .param("paidOn", money.paidOn())
                .param("reference", money.reference())
                .param("method", money.method().code())
                .param("source", money.source().code())
                .param("payerTaxId", money.payerTaxId())
                .param("payerName", money.payerName())
                .param("code", money.code())
                .param("facts", json.writeValueAsString(money.facts()))
                .param("actor", actor)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    public Optional<Unmatched> byReference(long creditor, String reference) {
        return jdbc.sql(SELECT + "creditor_id = ? and reference = ?")
                .params(creditor, reference)
                .query((row, no) -> unmatched(row))
                .optional();
    }

    public Optional<Unmatched> byId(long id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query((row, no) -> unmatched(row))
                .optional();
    }

    /** Money that nobody else decides about until the transaction ends. */
    public Optional<Unmatched> locked(long id) {
        return jdbc.sql(SELECT + "id = ? for no key update")
                .param(id)
                .query((row, no) -> unmatched(row))
                .optional();
    }

    /** What waits, the oldest first. */
    public List<Unmatched> open(CreditorScope scope, int size, int offset) {
        return jdbc.sql(SELECT + "state = 'open' and (:all or creditor_id = any(:creditors))"
                        + " order by paid_on, id limit :size offset :offset")
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("size", size)
                .param("offset", offset)
                .query((row, no) -> unmatched(row))
                .list();
    }

    /** Decides about money that waits; false when somebody else has decided meanwhile. */
    public boolean decide(
            long id, UnmatchedState state, @Nullable Long customer, @Nullable Long payment, String reason, String by) {
        return jdbc.sql("update receivables.unmatched set state = :state, customer_id = :customer,"
                                + " payment_id = :payment, reason = :reason, decided_by = :by, decided_at = now(),"
                                + " version = version + 1 where id = :id and state = 'open'")
                        .param("state", state.code())
                        .param("customer", customer)
                        .param("payment", payment)
                        .param("reason", reason)
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Debts that the money may be meant for, the likeliest first. */
    public List<Suggestion> suggestions(Unmatched money) {
        return jdbc.sql(Sql.of("receivables/suggest"))
                .param("unmatched", money.id())
                .query((row, no) -> new Suggestion(
                        row.getLong("customer_id"),
                        row.getString("customer"),
                        row.getLong("receivable_id"),
                        row.getString("contract_number"),
                        row.getInt("installment"),
                        row.getObject("due_on", LocalDate.class),
                        new Money(row.getBigDecimal("total")),
                        row.getBoolean("same_payer"),
                        row.getBoolean("same_amount"),
                        row.getBoolean("same_reference")))
                .list();
    }

    private Unmatched unmatched(ResultSet row) throws SQLException {
        return new Unmatched(
                row.getLong("id"),
                row.getLong("creditor_id"),
                new Money(row.getBigDecimal("amount")),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                PaymentMethod.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("payer_tax_id"),
                row.getString("payer_name"),
                row.getString("code"),
                json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
                UnmatchedState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("payment_id", Long.class),
                row.getString("reason"));
    }
}
