package io.regua.ruler.store;

import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.StepKind;
import io.regua.ruler.rules.ExplanationRules;
import io.regua.ruler.rules.Told;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of one debt and its ruler: where it stands, what nights recorded, where its plan ends. */
@Repository
public class ToldRows {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final String TOLD = Sql.of("ruler/told");
    private static final String ENTRIES = Sql.of("ruler/told_entries");

    private final JdbcClient jdbc;
    private final PlanRows plans;

    ToldRows(JdbcClient jdbc, PlanRows plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /**
     * All that is needed to judge one day: the plan is asked for only when the day depends on it.
     *
     * @param on the day that is asked about
     * @param today the earliest night that can still run
     * @return nothing when the customer owes no such debt
     */
    public Optional<Told> of(long customer, long receivable, LocalDate on, LocalDate today) {
        return jdbc.sql(TOLD)
                .param("customer", customer)
                .param("receivable", receivable)
                .param("on", on)
                .param("today", today)
                .query((row, n) -> new Standing(debt(row), place(row)))
                .optional()
                .map(found ->
                        Told.recorded(receivable, today, found.debt(), found.place(), entries(customer, receivable)))
                .map(told -> ExplanationRules.asksForThePlan(told, on) ? planned(customer, told) : told);
    }

    private Told planned(long customer, Told told) {
        var foreseen = plans.foresee(customer, told.receivableId(), told.today());
        return told.planned(foreseen.steps(), foreseen.waits(), foreseen.looksOn());
    }

    private record Standing(Told.Debt debt, Told.@Nullable Place place) {}

    private List<Told.Entry> entries(long customer, long receivable) {
        return jdbc.sql(ENTRIES)
                .param("customer", customer)
                .param("receivable", receivable)
                .query((row, n) -> entry(row))
                .list();
    }

    private static Told.Debt debt(ResultSet row) throws SQLException {
        return new Told.Debt(
                row.getString("state"),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("adjusted_on", LocalDate.class),
                row.getInt("cycle"),
                row.getObject("day_off_until", LocalDate.class));
    }

    private static Told.@Nullable Place place(ResultSet row) throws SQLException {
        var ruler = inForce(row);
        return ruler == null
                ? null
                : new Told.Place(
                        ruler,
                        named(row, "step_key", "kind"),
                        row.getObject("next_on", LocalDate.class),
                        row.getString("waiting"),
                        row.getString("hold") == null ? null : hold(row));
    }

    private static Why hold(ResultSet row) throws SQLException {
        var until = row.getObject("held_until", LocalDate.class);
        return Why.of("held")
                .with("hold", row.getString("hold"))
                .with("until", until == null ? null : until.toString());
    }

    private static Told.Entry entry(ResultSet row) throws SQLException {
        var facts = JsonMapper.shared().readValue(row.getString("facts"), FACTS);
        facts.values().removeIf(Objects::isNull);
        var outcome = row.getString("outcome");
        var dueOn = facts.get("dueOn");
        return new Told.Entry(
                row.getObject("business_date", LocalDate.class),
                row.getInt("cycle"),
                row.getInt("seq"),
                new Named(row.getString("step_key"), StepKind.of(row.getString("kind"))),
                outcome == null ? null : Outcome.of(outcome),
                new Why(row.getString("reason"), facts),
                dueOn == null ? null : LocalDate.parse(dueOn.toString()),
                inForce(row));
    }

    private static @Nullable InForce inForce(ResultSet row) throws SQLException {
        var name = row.getString("ruler_name");
        return name == null ? null : new InForce(row.getLong("ruler_id"), name, row.getInt("version_number"));
    }

    private static @Nullable Named named(ResultSet row, String key, String kind) throws SQLException {
        var stepKey = row.getString(key);
        return stepKey == null ? null : new Named(stepKey, StepKind.of(row.getString(kind)));
    }
}
