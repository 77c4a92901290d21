package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.date;
import static io.regua.receivables.store.Columns.money;
import static io.regua.receivables.store.Columns.number;

import io.regua.receivables.PaymentMethod;
import io.regua.receivables.PaymentSheet;
import io.regua.receivables.PaymentSheet.Line;
import io.regua.receivables.Source;
import io.regua.receivables.Till;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments with everything they did, for a screen. */
@Component
public class PaymentSheets {

    private final JdbcClient jdbc;

    PaymentSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One payment; empty when there is none, or the reader may not know that there is. */
    public Optional<PaymentSheet> byId(long id, CreditorScope scope) {
        return jdbc.sql(Sql.of("receivables/payment_sheet"))
                .param("payment", id)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> sheet(row, lines(id)))
                .optional();
    }

    private List<Line> lines(long payment) {
        return jdbc.sql(Sql.of("receivables/payment_lines"))
                .param("payment", payment)
                .query((row, no) -> new Line(
                        row.getLong("receivable_id"),
                        row.getString("contract_number"),
                        row.getInt("installment"),
                        date(row, "due_on"),
                        money(row, "principal"),
                        money(row, "fine"),
                        money(row, "interest"),
                        money(row, "correction"),
                        money(row, "given_up")))
                .list();
    }

    private static PaymentSheet sheet(ResultSet row, List<Line> lines) throws SQLException {
        return new PaymentSheet(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getLong("creditor_id"),
                row.getString("creditor"),
                money(row, "amount"),
                date(row, "paid_on"),
                row.getString("reference"),
                PaymentMethod.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("store") == null
                        ? null
                        : new Till(row.getString("store"), row.getString("till"), row.getString("operator")),
                number(row, "quote_id"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                instant(row, "reversed_at"),
                row.getString("reversed_by"),
                row.getString("reversal_reason"),
                money(row, "credit"),
                money(row, "refunded"),
                money(row, "customer_credit"),
                lines);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
