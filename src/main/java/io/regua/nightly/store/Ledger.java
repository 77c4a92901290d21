package io.regua.nightly.store;

import io.regua.nightly.NightDay;
import io.regua.nightly.NightReport;
import io.regua.nightly.NightReport.StepCount;
import io.regua.nightly.NightReport.StepReport;
import io.regua.ruler.LeftOut;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger of runs. Each entry is written in a transaction of its own, so that what a night did so far can be seen
 * while it runs and stays when it is cut off.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Ledger {

    private static final TypeReference<List<StepCount>> COUNTS = new TypeReference<>() {};
    private static final String MONTH = Sql.of("nightly/month");
    private static final String MISSED = Sql.of("nightly/missed");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Ledger(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Opens a run. A run of the same date that never ended was cut off: it is marked so. */
    public long open(LocalDate date, String cause, String startedBy, Instant at) {
        jdbc.sql("""
                        update nightly.run set state = 'interrupted', version = version + 1
                        where business_date = :date and state = 'running'""").param("date", date).update();
        return jdbc.sql("""
                        insert into nightly.run (id, business_date, started_by, cause, state, started_at)
                        values (nextval('nightly.run_seq'), :date, :by, :cause, 'running', :at) returning id""")
                .param("date", date)
                .param("by", startedBy)
                .param("cause", cause)
                .param("at", timestamp(at))
                .query(Long.class)
                .single();
    }

    public void begin(long run, int seq, String name, Instant at) {
        jdbc.sql("insert into nightly.run_step (run_id, seq, name, started_at) values (:run, :seq, :name, :at)")
                .param("run", run)
                .param("seq", seq)
                .param("name", name)
                .param("at", timestamp(at))
                .update();
    }

    public void end(long run, int seq, List<StepCount> counts, @Nullable String error, Instant at) {
        jdbc.sql("""
                        update nightly.run_step set ended_at = :at, counts = cast(:counts as jsonb), error = :error
                        where run_id = :run and seq = :seq""")
                .param("run", run)
                .param("seq", seq)
                .param("counts", json.writeValueAsString(counts))
                .param("error", error)
                .param("at", timestamp(at))
                .update();
    }

    /** Notes which creditors a run leaves out. */
    public void leaveOut(long run, List<LeftOut> creditors) {
        for (var creditor : creditors) {
            jdbc.sql("""
                            insert into nightly.left_out (run_id, creditor_id, code, facts, due)
                            values (:run, :creditor, :code, cast(:facts as jsonb), :due)""")
                    .param("run", run)
                    .param("creditor", creditor.creditorId())
                    .param("code", creditor.code())
                    .param("facts", creditor.facts())
                    .param("due", creditor.due())
                    .update();
        }
    }

    public void close(long run, String state, Instant at) {
        jdbc.sql("update nightly.run set state = :state, ended_at = :at, version = version + 1 where id = :run")
                .param("run", run)
                .param("state", state)
                .param("at", timestamp(at))
                .update();
    }

    /** Enters the dates after the newest night before {@code date} on which none ran, as covered by {@code date}. */
    public int cover(LocalDate date) {
        return jdbc.sql("""
                        insert into nightly.covered (business_date, covered_by)
                        select cast(missed as date), :date
                        from generate_series(
                          (select max(business_date) + 1 from nightly.run where business_date < :date),
                          cast(:date as date) - 1, interval '1 day') as missed
                        on conflict do nothing""").param("date", date).update();
    }

    @Transactional(readOnly = true)
    public Optional<NightReport> byId(long run) {
        return jdbc.sql("select * from nightly.run where id = :run")
                .param("run", run)
                .query((row, n) -> report(row))
                .optional();
    }

    /** The newest run of a date. */
    @Transactional(readOnly = true)
    public Optional<NightReport> of(LocalDate date) {
        return jdbc.sql(
                        "select * from nightly.run where business_date = :date order by started_at desc, id desc limit 1")
                .param("date", date)
                .query((row, n) -> report(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<NightReport> runsOf(LocalDate date) {
        return jdbc.sql(
                        "select * from nightly.run where business_date = :date order by started_at desc, id desc limit 50")
                .param("date", date)
                .query((row, n) -> report(row))
                .list();
    }

    /** Newest first by start. */
    @Transactional(readOnly = true)
    public List<NightReport> latest(int limit, int offset) {
        return jdbc.sql("select * from nightly.run order by started_at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> report(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> coveredBy(LocalDate date) {
        return jdbc.sql("select covered_by from nightly.covered where business_date = :date")
                .param("date", date)
                .query(LocalDate.class)
                .optional();
    }

    /** Every day of a month, in order. */
    @Transactional(readOnly = true)
    public List<NightDay> month(YearMonth month) {
        return jdbc.sql(MONTH)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, n) -> new NightDay(
                        row.getObject("day", LocalDate.class),
                        row.getString("state"),
                        row.getLong("runs"),
                        row.getLong("taken"),
                        row.getObject("covered_by", LocalDate.class)))
                .list();
    }

    /** The dates that {@link #cover} would enter: those before {@code date} on which none ran. */
    @Transactional(readOnly = true)
    public List<LocalDate> missed(LocalDate date) {
        return jdbc.sql(MISSED)
                .param("date", date)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private NightReport report(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new NightReport(
                id,
                row.getObject("business_date", LocalDate.class),
                row.getString("cause"),
                row.getString("started_by"),
                row.getString("state"),
                instant(row, "started_at"),
                instantOrNull(row, "ended_at"),
                steps(id));
    }

    private List<StepReport> steps(long run) {
        return jdbc.sql("select * from nightly.run_step where run_id = :run order by seq")
                .param("run", run)
                .query((row, n) -> step(row))
                .list();
    }

    private StepReport step(ResultSet row) throws SQLException {
        var counts = new ArrayList<>(json.readValue(row.getString("counts"), COUNTS));
        return new StepReport(
                row.getInt("seq"),
                row.getString("name"),
                instant(row, "started_at"),
                instantOrNull(row, "ended_at"),
                counts.stream()
                        .filter(count -> !count.hasFailed())
                        .mapToLong(StepCount::count)
                        .sum(),
                counts,
                row.getString("error"));
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
