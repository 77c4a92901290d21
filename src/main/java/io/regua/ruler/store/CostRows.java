package io.regua.ruler.store;

import io.regua.money.Money;
import io.regua.ruler.Costs;
import io.regua.ruler.StepKind;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What steps cost: one row for each kind. */
@Repository
public class CostRows {

    private static final String ALL = "select kind, cost, version from ruler.unit_cost order by kind";

    private final JdbcClient jdbc;

    CostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Costs now() {
        return read(ALL);
    }

    /** The same; whoever else wants to change them waits until this transaction ends. */
    public Costs locked() {
        return read(ALL + " for update");
    }

    private Costs read(String sql) {
        var each = new EnumMap<StepKind, Money>(StepKind.class);
        var version = jdbc
                .sql(sql)
                .query((row, no) -> {
                    each.put(StepKind.of(row.getString("kind")), new Money(row.getBigDecimal("cost")));
                    return row.getInt("version");
                })
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Costs(version, each);
    }

    /** Writes those that differ. */
    public void become(Map<StepKind, Money> wanted) {
        wanted.forEach((kind, cost) -> jdbc.sql(
                        "update ruler.unit_cost set cost = :cost, version = version + 1 where kind = :kind and cost <> :cost")
                .param("kind", kind.code())
                .param("cost", cost.amount())
                .update());
    }
}
