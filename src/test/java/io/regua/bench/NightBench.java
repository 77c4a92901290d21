package io.regua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.store.World;
import io.regua.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One night against its floor: {@code ./mvnw -Pbench verify -Dtest=NightBench -Dcustomers=100000}.
 *
 * <p>The floor writes the same rows into the same tables and indexes, from prepared tables: {@code COPY} of the actions
 * and waits, one {@code update … from} of the positions. Floor and product run in turn in one database, night by night,
 * and both ends are compared equal.
 */
class NightBench {

    private static final int CUSTOMERS = Integer.getInteger("customers", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int STEPS_WANTED = Integer.getInteger("steps", 20_000);
    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    private static final String ACTIONS = """
            select customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, business_date, outcome,
              reason, facts from ruler.action where business_date = '$night'""";
    private static final String WAITED = """
            select business_date, receivable_id, customer_id, creditor_id, step_key, cycle, seq, kind, reason, facts
            from ruler.waited where business_date = '$night'""";
    private static final String ENDS = """
            select md5(string_agg(t, ',' order by t)) from (
              select p::text as t from ruler.position as p
              union all
              select (customer_id, receivable_id, step_key, outcome, reason, facts)::text from ruler.action
              where business_date = '$night'
              union all
              select (receivable_id, step_key, reason, facts)::text from ruler.waited where business_date = '$night') as x""";

    private record Round(LocalDate night, long steps, double floorSeconds, double productSeconds) {

        double ratio() {
            return productSeconds / floorSeconds;
        }
    }

    private record Outcome(String actions, String waited) {}

    private final DataSource database = TestDatabase.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final World world = new World(database);

    @Test
    void nightAgainstItsFloor() throws Exception {
        // Five dated steps a debt, spread so that about so many fall due each night.
        var days = Math.max(60, CUSTOMERS * 3L * 5 / STEPS_WANTED);
        Portfolio.fill(jdbc, CUSTOMERS, MON_2026_03_02.minusDays(days / 2), Math.toIntExact(days));
        jdbc.sql("create schema bench").update();
        jdbc.sql("vacuum analyze").update();
        var enrolling = seconds(() -> world.refresh(MON_2026_03_02));
        jdbc.sql("vacuum analyze").update();
        var first = seconds(() -> world.night(MON_2026_03_02));
        var firstSteps = steps(MON_2026_03_02);
        jdbc.sql("vacuum analyze").update();
        for (var warm = 1; warm <= 3; warm++) {
            world.night(MON_2026_03_02.plusDays(warm));
        }

        var rounds = new ArrayList<Round>();
        for (var i = 0; i < ROUNDS; i++) {
            rounds.add(round(MON_2026_03_02.plusDays(7L + i), i % 2 == 0));
        }

        report(enrolling, first, firstSteps, rounds);
    }

    private Round round(LocalDate night, boolean floorFirst) throws Exception {
        jdbc.sql("drop table if exists bench.before, bench.after").update();
        jdbc.sql("create unlogged table bench.before as select * from ruler.position")
                .update();
        var outcome = rehearse(night);
        jdbc.sql("analyze bench.after").update();
        double floor;
        double product;
        String ends;
        if (floorFirst) {
            floor = timed(() -> floor(outcome));
            ends = ends(night);
            undo(night);
            product = timed(() -> world.night(night));
        } else {
            product = timed(() -> world.night(night));
            ends = ends(night);
            undo(night);
            floor = timed(() -> floor(outcome));
        }
        assertThat(ends(night)).as("both write the same").isEqualTo(ends);
        if (!floorFirst) {
            undo(night);
            world.night(night);
        }
        return new Round(night, steps(night), floor, product);
    }

    /** What the night would write, found by running it and taking it back. */
    private Outcome rehearse(LocalDate night) throws Exception {
        world.night(night);
        jdbc.sql("""
                        create unlogged table bench.after as
                        select p.* from ruler.position as p
                        join bench.before as b on b.customer_id = p.customer_id and b.receivable_id = p.receivable_id
                        where p is distinct from b""").update();
        var outcome = new Outcome(copyOut(of(ACTIONS, night)), copyOut(of(WAITED, night)));
        undo(night);
        return outcome;
    }

    private static String of(String query, LocalDate night) {
        return query.replace("$night", night.toString());
    }

    private void undo(LocalDate night) {
        jdbc.sql("delete from ruler.action where business_date = ?")
                .param(night)
                .update();
        jdbc.sql("delete from ruler.waited where business_date = ?")
                .param(night)
                .update();
        jdbc.sql("""
                        update ruler.position as p
                        set next_seq = b.next_seq, next_on = b.next_on, waiting = b.waiting,
                          last_taken_on = b.last_taken_on, told_on = b.told_on,
                          next_what = b.next_what
                        from bench.before as b
                        where b.customer_id = p.customer_id and b.receivable_id = p.receivable_id
                          and b is distinct from p""").update();
    }

    private void floor(Outcome outcome) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local work_mem = '256MB'");
                statement.executeUpdate("""
                        update ruler.position as p
                        set next_seq = a.next_seq, next_on = a.next_on, waiting = a.waiting,
                          last_taken_on = a.last_taken_on, told_on = a.told_on,
                          next_what = a.next_what
                        from bench.after as a
                        where a.customer_id = p.customer_id and a.receivable_id = p.receivable_id""");
            }
            copyIn(connection, """
                    copy ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind,
                      business_date, outcome, reason, facts) from stdin""", outcome.actions());
            copyIn(connection, """
                    copy ruler.waited (business_date, receivable_id, customer_id, creditor_id, step_key, cycle, seq, kind,
                      reason, facts) from stdin""", outcome.waited());
            connection.commit();
        }
    }

    private String copyOut(String query) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            var rows = new ByteArrayOutputStream();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", rows);
            return rows.toString(StandardCharsets.UTF_8);
        }
    }

    private static void copyIn(Connection connection, String into, String rows) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new StringReader(rows));
    }

    private interface Work {
        void run() throws Exception;
    }

    private double timed(Work work) throws Exception {
        jdbc.sql("vacuum analyze ruler.position").update();
        jdbc.sql("vacuum analyze ruler.action").update();
        jdbc.sql("checkpoint").update();
        return seconds(work);
    }

    private static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private long steps(LocalDate night) {
        return jdbc.sql("select count(*) from ruler.action where business_date = ?")
                .param(night)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private String ends(LocalDate night) {
        return jdbc.sql(of(ENDS, night)).query((row, n) -> row.getString(1)).single();
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static void report(double enrolling, double first, long firstSteps, List<Round> rounds) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("%,d customers, %,d receivables".formatted(CUSTOMERS, CUSTOMERS * 3L));
        lines.add("enrolling    %8.2f s %,12.0f receivables/s".formatted(enrolling, CUSTOMERS * 3L / enrolling));
        lines.add("first night  %8.2f s %,12.0f actions/s (%,d actions)"
                .formatted(first, firstSteps / first, firstSteps));
        rounds.forEach(r -> lines.add("%s   %8.3f s %,12.0f actions/s (%,d actions)  floor %.3f s  ratio %.2f"
                .formatted(
                        r.night(),
                        r.productSeconds(),
                        r.steps() / r.productSeconds(),
                        r.steps(),
                        r.floorSeconds(),
                        r.ratio())));
        var product = median(rounds.stream().map(Round::productSeconds).toList());
        var floor = median(rounds.stream().map(Round::floorSeconds).toList());
        var ratio = median(rounds.stream().map(Round::ratio).toList());
        lines.add("median night %8.3f s   floor %.3f s   ratio %.2f".formatted(product, floor, ratio));
        lines.add("peak heap    %d MB".formatted(peakHeap() >> 20));
        lines.forEach(System.out::println);
        var json = String.format(
                Locale.ROOT,
                "{\"customers\": %d, \"receivables\": %d, \"enrolSeconds\": %.3f, \"firstNightSeconds\": %.3f,"
                        + " \"firstNightActions\": %d, \"nightSeconds\": %.4f, \"floorSeconds\": %.4f, \"ratio\": %.3f}%n",
                CUSTOMERS,
                CUSTOMERS * 3L,
                enrolling,
                first,
                firstSteps,
                product,
                floor,
                ratio);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/night-%d.json".formatted(CUSTOMERS)), json);
    }

    private static long peakHeap() {
        return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
