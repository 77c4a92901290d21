package io.regua.ruler.store;

import io.regua.negotiation.Stage;
import io.regua.negotiation.Stages;
import io.regua.ruler.StepKind;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far debts have come by the steps that were taken for them. */
@Component
class StagesByStep implements Stages {

    private static final String[] LEGAL = Arrays.stream(StepKind.values())
            .filter(StepKind::isLegal)
            .map(StepKind::code)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    StagesByStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stage of(long customerId, List<Long> receivables, LocalDate on) {
        return jdbc.sql(Sql.of("ruler/stage"))
                .param("customer", customerId)
                .param("receivables", receivables.toArray(Long[]::new))
                .param("on", on)
                .param("legal", LEGAL)
                .query((row, no) -> Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)))
                .single();
    }
}
