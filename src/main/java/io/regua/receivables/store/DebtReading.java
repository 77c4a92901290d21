package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.date;
import static io.regua.receivables.store.Columns.money;

import io.regua.money.Percent;
import io.regua.receivables.IndexValue;
import io.regua.receivables.Terms;
import io.regua.receivables.Terms.EarlyDiscount;
import io.regua.receivables.rules.Debt;
import io.regua.receivables.rules.PriceIndex;
import io.regua.receivables.rules.Stops;
import io.regua.receivables.rules.Stops.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts debts together: their rows, the values of their price indices, the days on which their charges stop. */
@Component
class DebtReading {

    private final JdbcClient jdbc;

    DebtReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins to read debts of some customers; their stops are read by the customers, once for all. */
    Debts of(Long[] customers) {
        return new Debts(stops(customers));
    }

    /** Begins to read debts whose rows say themselves when their charges stop. */
    Debts withStops() {
        return new Debts(Map.of());
    }

    private Map<Long, Stops> stops(Long[] customers) {
        var spans = new HashMap<Long, List<Span>>();
        jdbc.sql("select receivable_id, from_on, until_on from receivables.v_charge_stop"
                        + " where customer_id = any(:customers)")
                .param("customers", customers)
                .query(row -> {
                    var until = row.getObject("until_on", LocalDate.class);
                    spans.computeIfAbsent(row.getLong("receivable_id"), id -> new ArrayList<>())
                            .add(new Span(date(row, "from_on"), until == null ? LocalDate.MAX : until));
                });
        var stops = new HashMap<Long, Stops>();
        spans.forEach((receivable, all) -> stops.put(receivable, new Stops(all)));
        return stops;
    }

    private Map<String, PriceIndex> indexes() {
        var values = new HashMap<String, List<IndexValue>>();
        jdbc.sql("select index_code, month, percent from receivables.price_index")
                .query(row -> {
                    var index = row.getString("index_code");
                    values.computeIfAbsent(index, code -> new ArrayList<>())
                            .add(new IndexValue(
                                    index, YearMonth.from(date(row, "month")), row.getBigDecimal("percent")));
                });
        var indexes = new HashMap<String, PriceIndex>();
        values.forEach((code, all) -> indexes.put(code, PriceIndex.of(code, all)));
        return indexes;
    }

    /** Debts of some customers, row by row; the price indices are read when the first debt wants one. */
    final class Debts {

        private final Map<Long, Stops> stops;
        private @Nullable Map<String, PriceIndex> indexes;

        private Debts(Map<Long, Stops> stops) {
            this.stops = stops;
        }

        /** The debt of a row, as if nothing had been settled of it. */
        Debt untouched(ResultSet row) throws SQLException {
            return untouched(row, stops.getOrDefault(row.getLong("receivable_id"), Stops.NONE));
        }

        /** The same, with its stops. */
        Debt untouched(ResultSet row, Stops stops) throws SQLException {
            var terms = terms(row);
            return new Debt(
                    money(row, "principal"),
                    date(row, "due_on"),
                    date(row, "adjusted_on"),
                    terms,
                    row.getBoolean("consumer"),
                    stops,
                    terms.correctionIndex() == null ? PriceIndex.UNKNOWN : index(terms.correctionIndex()),
                    List.of());
        }

        private PriceIndex index(String code) {
            if (indexes == null) {
                indexes = indexes();
            }
            return indexes.getOrDefault(code, PriceIndex.UNKNOWN);
        }

        private static Terms terms(ResultSet row) throws SQLException {
            var discount = row.getBigDecimal("early_discount_percent");
            return new Terms(
                    new Percent(row.getBigDecimal("fine")),
                    new Percent(row.getBigDecimal("interest")),
                    row.getString("correction_index"),
                    discount == null
                            ? null
                            : new EarlyDiscount(new Percent(discount), row.getInt("early_discount_days")));
        }
    }
}
