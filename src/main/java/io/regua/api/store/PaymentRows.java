package io.regua.api.store;

import io.regua.api.store.PaymentSheet.GivenUp;
import io.regua.api.store.PaymentSheet.Settled;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments as programs read them. */
@Component("paymentsForPrograms")
public class PaymentRows {

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when there is no such payment or it may not be seen. */
    public Optional<PaymentSheet> byId(long id, CreditorScope scope) {
        return jdbc.sql(Sql.of("api/payment"))
                .param("id", id)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, n) -> sheet(row))
                .optional();
    }

    private PaymentSheet sheet(ResultSet row) throws SQLException {
        var settled = new ArrayList<Settled>();
        var givenUp = new ArrayList<GivenUp>();
        parts(row.getLong("id"), row.getLong("customer_id"), settled, givenUp);
        var reversed = instant(row, "reversed_at");
        var amount = new Money(row.getBigDecimal("amount"));
        var taken = Money.sum(settled.stream().map(Settled::amount).toList());
        return new PaymentSheet(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("creditor"),
                amount,
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                row.getString("method"),
                row.getString("source"),
                row.getString("store"),
                row.getString("till"),
                row.getString("operator"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                reversed,
                row.getString("reversed_by"),
                row.getString("reversal_reason"),
                settled,
                givenUp,
                reversed == null ? amount.minus(taken) : Money.ZERO);
    }

    private void parts(long payment, long customer, List<Settled> settled, List<GivenUp> givenUp) {
        jdbc.sql(Sql.of("api/payment_allocations"))
                .param("id", payment)
                .param("customer", customer)
                .query(row -> {
                    var receivable = row.getLong("receivable_id");
                    var component = row.getString("component");
                    var amount = new Money(row.getBigDecimal("amount"));
                    if (row.getBoolean("given_up")) {
                        givenUp.add(new GivenUp(receivable, component, row.getString("kind"), amount));
                    } else {
                        settled.add(new Settled(receivable, component, amount));
                    }
                });
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
