package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.component;

import io.regua.money.Money;
import io.regua.receivables.rules.Debt;
import io.regua.receivables.rules.Debt.Settled;
import io.regua.receivables.rules.Stops;
import io.regua.receivables.rules.Stops.Span;
import io.regua.sql.Sql;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Debts with what was settled of them, for a screen. */
@Component
public class Debts {

    private final JdbcClient jdbc;
    private final DebtReading reading;

    Debts(JdbcClient jdbc, DebtReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** The debt with all that was settled of it so far; empty when there is no such receivable. */
    public Optional<Debt> byId(long receivableId) {
        return Optional.ofNullable(byIds(List.of(receivableId)).get(receivableId));
    }

    /** Some debts by receivable id, the oldest first, in one statement; those that do not exist are left out. */
    public SequencedMap<Long, Debt> byIds(List<Long> receivables) {
        var debts = new LinkedHashMap<Long, Debt>();
        var rows = reading.withStops();
        jdbc.sql(Sql.of("receivables/debts"))
                .param("receivables", receivables.toArray(Long[]::new))
                .query(row -> {
                    debts.put(
                            row.getLong("receivable_id"),
                            rows.untouched(row, stops(row)).with(settled(row)));
                });
        return debts;
    }

    private static Stops stops(ResultSet row) throws SQLException {
        var from = dates(row, "from_on");
        var until = dates(row, "until_on");
        return new Stops(IntStream.range(0, from.length)
                .mapToObj(place -> new Span(
                        from[place].toLocalDate(), until[place] == null ? LocalDate.MAX : until[place].toLocalDate()))
                .toList());
    }

    private static List<Settled> settled(ResultSet row) throws SQLException {
        var components = values(row, "components", String[]::new);
        var amounts = values(row, "amounts", BigDecimal[]::new);
        var days = dates(row, "settled_on");
        var givenUp = values(row, "given_up", Boolean[]::new);
        return IntStream.range(0, components.length)
                .mapToObj(place -> new Settled(
                        component(components[place]),
                        new Money(amounts[place]),
                        days[place].toLocalDate(),
                        givenUp[place]))
                .toList();
    }

    private static Date[] dates(ResultSet row, String column) throws SQLException {
        return values(row, column, Date[]::new);
    }

    /** No array at all when there is nothing to put into it. */
    @SuppressWarnings("unchecked")
    private static <T> T[] values(ResultSet row, String column, IntFunction<T[]> none) throws SQLException {
        var array = row.getArray(column);
        return array == null ? none.apply(0) : (T[]) array.getArray();
    }
}
