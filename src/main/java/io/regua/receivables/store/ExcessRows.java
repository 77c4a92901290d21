package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.date;
import static io.regua.receivables.store.Columns.money;
import static io.regua.receivables.store.Columns.number;

import io.regua.receivables.rules.Excess;
import io.regua.receivables.rules.Excess.Gone;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What payments left over although the debts they were meant for were no longer owed. */
@Component
public class ExcessRows {

    private final JdbcClient jdbc;

    ExcessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of some payments those that left such an excess. */
    public List<Excess> of(Collection<Long> payments) {
        var found = new LinkedHashMap<Long, Excess>();
        var gone = new LinkedHashMap<Long, List<Gone>>();
        jdbc.sql(Sql.of("receivables/excesses"))
                .param("payments", payments.toArray(Long[]::new))
                .query(row -> {
                    var excess = excess(row);
                    found.put(excess.paymentId(), excess);
                    gone.computeIfAbsent(excess.paymentId(), id -> new ArrayList<>())
                            .add(gone(row));
                });
        return found.values().stream()
                .map(excess -> excess.of(gone.getOrDefault(excess.paymentId(), List.of())))
                .toList();
    }

    private static Excess excess(ResultSet row) throws SQLException {
        return new Excess(
                row.getLong("payment_id"),
                row.getLong("customer_id"),
                row.getLong("creditor_id"),
                date(row, "paid_on"),
                number(row, "quote_id"),
                money(row, "credit"),
                List.of());
    }

    private static Gone gone(ResultSet row) throws SQLException {
        return new Gone(
                row.getLong("receivable_id"),
                row.getString("number"),
                row.getInt("installment"),
                date(row, "gone_on"),
                row.getString("why"),
                row.getBoolean("wholly"),
                money(row, "unneeded"));
    }
}
