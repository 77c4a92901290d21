package io.regua.receivables.store;

import io.regua.receivables.IndexValue;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Monthly values of price indices. */
@Component
public class IndexRows {

    /** From which month on the values of an index have changed, and how many they are. */
    public record Change(String index, LocalDate from, int values) {}

    private final JdbcClient jdbc;

    IndexRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the values that are new or other than before. */
    public List<Change> write(List<IndexValue> values) {
        return jdbc.sql(Sql.of("receivables/load_indexes"))
                .param("indexes", values.stream().map(IndexValue::index).toArray(String[]::new))
                .param(
                        "months",
                        values.stream()
                                .map(value -> value.month().atDay(1).toString())
                                .toArray(String[]::new))
                .param(
                        "percents",
                        values.stream()
                                .map(value -> value.percent().toPlainString())
                                .toArray(String[]::new))
                .query((row, no) -> new Change(
                        row.getString("index_code"),
                        row.getObject("from_month", LocalDate.class),
                        row.getInt("changed")))
                .list();
    }

    /** Which indices there are, by name. */
    public List<String> names() {
        return jdbc.sql("select distinct index_code from receivables.price_index order by 1")
                .query((row, no) -> row.getString(1))
                .list();
    }

    /** The values of one index, the latest first. */
    public List<IndexValue> of(String index, int size, int offset) {
        return jdbc.sql("select month, percent from receivables.price_index where index_code = :index"
                        + " order by month desc limit :size offset :offset")
                .param("index", index)
                .param("size", size)
                .param("offset", offset)
                .query((row, no) -> new IndexValue(
                        index,
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        row.getBigDecimal(2).stripTrailingZeros()))
                .list();
    }
}
