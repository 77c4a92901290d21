package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.date;

import io.regua.receivables.Demand;
import io.regua.receivables.Demands;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bills that asked for debts, by the amounts that were frozen for them. */
@Component
class BilledDemands implements Demands {

    private final JdbcClient jdbc;

    BilledDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Demand> of(Map<Long, Long> debts) {
        return jdbc.sql(Sql.of("receivables/billed_demands"))
                .param("receivables", debts.keySet().toArray(Long[]::new))
                .param("customers", debts.values().toArray(Long[]::new))
                .query((row, no) -> new Demand(
                        row.getLong("receivable_id"),
                        "bill",
                        date(row, "frozen_on"),
                        row.getObject("until_on", LocalDate.class),
                        row.getLong("quote_id")))
                .list();
    }
}
