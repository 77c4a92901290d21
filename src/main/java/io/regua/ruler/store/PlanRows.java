package io.regua.ruler.store;

import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.StepKind;
import io.regua.ruler.rules.Told.Wait;
import io.regua.sql.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is to come for the debts of a customer, by the decision that the nights make. */
@Repository
public class PlanRows {

    /**
     * PostgreSQL plans this statement in ten times the time that it runs. One plan serves all customers, but left to
     * itself it goes by estimates that lie closer to one another than they may be wrong, and in some portfolios makes a
     * new one each time. So it is told to keep the first, in the same message and for this statement alone.
     */
    private static final String PLAN =
            String.join(";\n", planMode("force_generic_plan"), Sql.of("ruler/plan"), planMode("auto"));

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final NamedParameterJdbcOperations jdbc;

    PlanRows(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All steps to come if nothing changes, in order.
     *
     * @param from the earliest night that can still run
     * @return by receivable; a debt without steps to come is not in it
     */
    public Map<Long, List<PlannedStep>> plan(long customerId, Collection<Long> receivableIds, LocalDate from) {
        var steps = new TreeMap<Long, List<PlannedStep>>();
        plan(customerId, receivableIds, from, row -> {
            var debt = row.getLong("receivable_id");
            planned(row)
                    .ifPresent(step ->
                            steps.computeIfAbsent(debt, id -> new ArrayList<>()).add(step));
        });
        return steps;
    }

    /**
     * All steps to come for one debt, and when it waits without a date.
     *
     * @param from the earliest night that can still run
     */
    Foreseen foresee(long customerId, long receivableId, LocalDate from) {
        var steps = new ArrayList<PlannedStep>();
        var waits = new LinkedHashSet<Wait>();
        var looks = new ArrayList<LocalDate>();
        plan(customerId, List.of(receivableId), from, row -> {
            planned(row).ifPresent(steps::add);
            wait(row).ifPresent(waits::add);
            looks.add(row.getObject("walked_on", LocalDate.class));
        });
        return new Foreseen(steps, List.copyOf(waits), looks.isEmpty() ? null : looks.getFirst());
    }

    /**
     * What is to come for a debt.
     *
     * @param looksOn the first night that looks at it; null = none does
     */
    record Foreseen(
            List<PlannedStep> steps,
            List<Wait> waits,
            @Nullable LocalDate looksOn) {}

    private void plan(long customerId, Collection<Long> receivableIds, LocalDate from, RowCallbackHandler rows) {
        var about = Map.of(
                "customer", customerId, "receivables", receivableIds.toArray(Long[]::new), "from", (Object) from);
        jdbc.execute(PLAN, about, statement -> {
            read(statement, rows);
            return true;
        });
    }

    /** The second of three results is the plan. */
    private static void read(PreparedStatement statement, RowCallbackHandler rows) throws SQLException {
        // A plan is kept only of what is prepared on the server; as a rule that takes five uses of a connection.
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        statement.execute();
        statement.getMoreResults();
        try (var found = statement.getResultSet()) {
            while (found.next()) {
                rows.processRow(found);
            }
        }
    }

    private static String planMode(String mode) {
        return "select set_config('plan_cache_mode', '" + mode + "', true)";
    }

    private static Optional<PlannedStep> planned(ResultSet row) throws SQLException {
        var key = row.getString("step_key");
        return key == null
                ? Optional.empty()
                : Optional.of(new PlannedStep(
                        row.getInt("seq"),
                        key,
                        StepKind.of(row.getString("kind")),
                        row.getObject("walked_on", LocalDate.class),
                        Outcome.of(row.getString("outcome")),
                        row.getString("reason"),
                        JsonMapper.shared().readValue(row.getString("facts"), FACTS)));
    }

    private static Optional<Wait> wait(ResultSet row) throws SQLException {
        var code = row.getString("waiting");
        if (code == null) {
            return Optional.empty();
        }
        var until = row.getObject("waits_until", LocalDate.class);
        var key = row.getString("next_key");
        var why = Why.of(code).with("from", row.getString("left_on"));
        if (code.equals("held")) {
            why = why.with("hold", row.getString("held")).with("until", until == null ? null : until.toString());
        }
        return Optional.of(new Wait(
                row.getObject("walked_on", LocalDate.class),
                until,
                key == null ? null : new Named(key, StepKind.of(row.getString("next_kind"))),
                why,
                row.getBoolean("written")));
    }
}
