package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.component;
import static io.regua.receivables.store.Columns.money;

import io.regua.receivables.rules.Debt;
import io.regua.receivables.rules.Debt.Settled;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Some debts by receivable id; those that do not exist are left out. */
    public Map<Long, Debt> byIds(List<Long> receivables) {
        var ids = receivables.toArray(Long[]::new);
        var settled = settledOf(ids);
        var debts = new LinkedHashMap<Long, Debt>();
        var rows = reading.of(customersOf(ids));
        jdbc.sql(Sql.of("receivables/debts")).param("receivables", ids).query(row -> {
            var id = row.getLong("receivable_id");
            debts.put(id, rows.untouched(row).with(settled.getOrDefault(id, List.of())));
        });
        return debts;
    }

    private Long[] customersOf(Long[] ids) {
        return jdbc.sql("select distinct customer_id from receivables.receivable where id = any(:ids)")
                .param("ids", ids)
                .query((row, no) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
    }

    private Map<Long, List<Settled>> settledOf(Long[] ids) {
        var settled = new HashMap<Long, List<Settled>>();
        jdbc.sql(Sql.of("receivables/settled")).param("receivables", ids).query(row -> {
            settled.computeIfAbsent(row.getLong("receivable_id"), id -> new ArrayList<>())
                    .add(new Settled(
                            component(row),
                            money(row, "amount"),
                            row.getObject("settled_on", LocalDate.class),
                            row.getBoolean("given_up")));
        });
        return settled;
    }
}
