package io.regua.api.store;

import io.regua.customers.TaxId;
import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Quotes, refunds and money that matched nothing, as programs read them. */
@Component
public class MoneyRows {

    private static final int ONE = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MoneyRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record FrozenLine(long receivable, String component, String amount, String discount) {

        QuoteSheet.Line sheet() {
            return new QuoteSheet.Line(receivable, component, Money.of(amount), Money.of(discount));
        }
    }

    /** So many quotes after one, and one more when there are more. */
    public List<QuoteSheet> quotes(CreditorScope scope, @Nullable Long customer, long after, int size) {
        return new Walking(jdbc, "api/quotes", scope)
                .where("q.customer_id = :customer", "customer", customer)
                .after(after, size, (row, no) -> quote(row));
    }

    /** One quote, if it may be seen. */
    public Optional<QuoteSheet> quote(CreditorScope scope, long id) {
        return new Walking(jdbc, "api/quotes", scope)
                .where("q.id = :id", "id", id).after(0, ONE, (row, no) -> quote(row)).stream()
                        .findFirst();
    }

    /** So many refunds after one, and one more when there are more. */
    public List<RefundSheet> refunds(
            CreditorScope scope, @Nullable Long customer, @Nullable String state, long after, int size) {
        return new Walking(jdbc, "api/refunds", scope)
                .where("f.customer_id = :customer", "customer", customer)
                .where("f.state = :state", "state", state)
                .after(after, size, (row, no) -> refund(row));
    }

    /** One refund, if it may be seen. */
    public Optional<RefundSheet> refund(CreditorScope scope, long id) {
        return new Walking(jdbc, "api/refunds", scope)
                .where("f.id = :id", "id", id).after(0, ONE, (row, no) -> refund(row)).stream()
                        .findFirst();
    }

    /** So much money that matched nothing after one, and one more when there are more. */
    public List<UnmatchedSheet> unmatched(CreditorScope scope, @Nullable String state, long after, int size) {
        return new Walking(jdbc, "api/unmatched", scope)
                .where("u.state = :state", "state", state)
                .after(after, size, (row, no) -> unmatched(row));
    }

    /** Money that matched nothing, if it may be seen. */
    public Optional<UnmatchedSheet> unmatched(CreditorScope scope, long id) {
        return new Walking(jdbc, "api/unmatched", scope)
                .where("u.id = :id", "id", id).after(0, ONE, (row, no) -> unmatched(row)).stream()
                        .findFirst();
    }

    private QuoteSheet quote(ResultSet row) throws SQLException {
        var lines = row.getString("lines");
        return new QuoteSheet(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("creditor"),
                row.getString("purpose"),
                row.getObject("frozen_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("pays_until", LocalDate.class),
                new Money(row.getBigDecimal("total")),
                lines == null
                        ? List.of()
                        : json.readValue(lines, new TypeReference<List<FrozenLine>>() {}).stream()
                                .map(FrozenLine::sheet)
                                .toList());
    }

    private static RefundSheet refund(ResultSet row) throws SQLException {
        return new RefundSheet(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("creditor"),
                row.getString("kind"),
                row.getString("state"),
                new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("extra")),
                row.getObject("payment_id", Long.class),
                row.getString("reason"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("decision"),
                row.getObject("paid_on", LocalDate.class));
    }

    private static UnmatchedSheet unmatched(ResultSet row) throws SQLException {
        var payer = row.getString("payer_tax_id");
        return new UnmatchedSheet(
                row.getLong("id"),
                row.getString("creditor"),
                new Money(row.getBigDecimal("amount")),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                row.getString("method"),
                payer == null ? null : TaxId.parse(payer).map(TaxId::toString).orElse(null),
                row.getString("payer_name"),
                row.getString("code"),
                row.getString("state"),
                row.getObject("payment_id", Long.class));
    }
}
