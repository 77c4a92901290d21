package io.regua.ruler.store;

import io.regua.receivables.Demand;
import io.regua.receivables.Demands;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that asked for debts. */
@Component
class StepDemands implements Demands {

    private final JdbcClient jdbc;

    StepDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Demand> of(Map<Long, Long> debts) {
        return jdbc.sql(Sql.of("ruler/step_demands"))
                .param("receivables", debts.keySet().toArray(Long[]::new))
                .param("customers", debts.values().toArray(Long[]::new))
                .query((row, no) -> new Demand(
                        row.getLong("receivable_id"),
                        row.getString("kind"),
                        row.getObject("business_date", LocalDate.class),
                        null,
                        null))
                .list();
    }
}
