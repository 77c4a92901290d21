package io.regua.ruler.store;

import io.regua.ruler.LeftOut;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.Refreshed;
import io.regua.ruler.StepKind;
import io.regua.ruler.Swept;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Positions, actions and the statements that move them: set moves, no entities. */
@Repository
public class Positions {

    /** Any number, the same on every node: one change of positions at a time, each seeing the one before. */
    private static final long LOCK = 0x5265677561L;

    private static final String REFRESH = Sql.of("ruler/refresh");
    private static final String SWEEP = Sql.of("ruler/advance");
    private static final String STANDING = Sql.of("ruler/standing");
    private static final String WALK = Sql.of("ruler/walk");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Positions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Where a debt stands: what the decision is made from.
     *
     * @param nextOn null = nothing falls due by the calendar alone
     * @param assumed steps taken only in thought, as JSON; null = none
     */
    public record Standing(
            long receivableId,
            long customerId,
            long creditorId,
            long versionId,
            long calendarId,
            int cycle,
            LocalDate adjustedOn,
            int nextSeq,
            @Nullable LocalDate lastTakenOn,
            @Nullable LocalDate toldOn,
            @Nullable String assumed,
            @Nullable LocalDate nextOn) {}

    /** One step walked (null = none on that date), and where the debt stands afterwards. */
    public record Move(Standing then, @Nullable PlannedStep walked) {}

    /**
     * Waits until no other transaction is changing positions, and keeps others waiting until this one ends. The
     * statement that follows therefore sees all that was decided before it.
     */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> true)
                .single();
    }

    public Refreshed refresh() {
        return jdbc.sql(REFRESH).query(Refreshed.class).single();
    }

    public List<Swept.Count> sweep(LocalDate date) {
        jdbc.sql("set local work_mem = '256MB'").update();
        return jdbc.sql(SWEEP).param("date", date).query((row, n) -> count(row)).list();
    }

    public List<LeftOut> leftOut(LocalDate date) {
        return jdbc.sql(Sql.of("ruler/left_out"))
                .param("date", date)
                .query((row, n) -> new LeftOut(
                        row.getLong("creditor_id"), row.getString("code"), row.getString("facts"), row.getLong("due")))
                .list();
    }

    public List<Standing> standing(long customerId, Collection<Long> receivableIds) {
        return jdbc.sql(STANDING)
                .param("customers", new Long[] {customerId})
                .param("receivables", receivableIds.toArray(Long[]::new))
                .query((row, n) -> standing(row))
                .list();
    }

    /** The decision for each debt on the later of its own next date and {@code from}. */
    public List<Move> walk(List<Standing> standing, LocalDate from) {
        var states = standing.stream().map(s -> state(s, from)).toList();
        return jdbc.sql(WALK)
                .param("states", json.writeValueAsString(states))
                .query((row, n) -> new Move(standing(row), walked(row)))
                .list();
    }

    private Map<String, @Nullable Object> state(Standing s, LocalDate from) {
        var next = Objects.requireNonNull(s.nextOn());
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("receivable_id", s.receivableId());
        state.put("customer_id", s.customerId());
        state.put("creditor_id", s.creditorId());
        state.put("version_id", s.versionId());
        state.put("calendar_id", s.calendarId());
        state.put("cycle", s.cycle());
        state.put("adjusted_on", s.adjustedOn());
        state.put("next_seq", s.nextSeq());
        state.put("last_taken_on", s.lastTakenOn());
        state.put("told_on", s.toldOn());
        state.put("assumed", s.assumed() == null ? null : json.readTree(s.assumed()));
        state.put("on_date", next.isBefore(from) ? from : next);
        return state;
    }

    private static Swept.Count count(ResultSet row) throws SQLException {
        return new Swept.Count(
                row.getObject("seq", Integer.class),
                row.getString("step_key"),
                row.getString("kind"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getLong("count"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("receivable_id"),
                row.getLong("customer_id"),
                row.getLong("creditor_id"),
                row.getLong("version_id"),
                row.getLong("calendar_id"),
                row.getInt("cycle"),
                row.getObject("adjusted_on", LocalDate.class),
                row.getInt("next_seq"),
                row.getObject("last_taken_on", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                row.getString("assumed"),
                row.getObject("next_on", LocalDate.class));
    }

    private static @Nullable PlannedStep walked(ResultSet row) throws SQLException {
        var key = row.getString("walked_key");
        return key == null
                ? null
                : new PlannedStep(
                        row.getInt("walked_seq"),
                        key,
                        StepKind.of(row.getString("walked_kind")),
                        row.getObject("walked_on", LocalDate.class),
                        Outcome.of(row.getString("walked_outcome")));
    }

    public Map<Long, Long> countByVersion() {
        var counts = new LinkedHashMap<Long, Long>();
        jdbc.sql("select version_id, count(*) as count from ruler.position group by version_id")
                .query(row -> {
                    counts.put(row.getLong("version_id"), row.getLong("count"));
                });
        return counts;
    }

    public long actionsOfBatch(long batchId) {
        return jdbc.sql("""
                        select count(*)
                        from receivables.v_owed as o
                        join ruler.action as a on a.customer_id = o.customer_id and a.receivable_id = o.receivable_id
                        where o.batch_id = :batch""").param("batch", batchId).query(Long.class).single();
    }
}
