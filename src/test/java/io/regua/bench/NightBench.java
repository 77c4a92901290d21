package io.regua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.store.World;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Enrolling, the first night and ordinary nights against their floors: {@code ./mvnw -Pbench verify -Dtest=NightBench
 * -Dcustomers=333334}; also {@code -Drounds=5 -Dsteps=20000 -Dfirst.rounds=1 -Dat.once=2 -Dtest.shared-buffers=6GB}.
 *
 * <p>A quarter of the debts is overdue. The floor writes the same rows into the same tables and indexes from prepared
 * ones ({@link Written}), on one connection; the product works on as many connections at once as the application is
 * told to. Floor and product run in turn in one database, and both ends are compared equal.
 */
class NightBench {

    private static final int CUSTOMERS = Integer.getInteger("customers", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int FIRST_ROUNDS = Integer.getInteger("first.rounds", 1);
    private static final int STEPS_WANTED = Integer.getInteger("steps", 20_000);
    private static final int AT_ONCE = Integer.getInteger("at.once", 2);
    private static final int MOVED = Math.min(400_000, CUSTOMERS * 3 / 2);
    private static final long ENROLLED_AT_ONCE = 1_000_002;
    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    /** One line of the table: seconds of both, and the most heap while the product ran, in MB. */
    private record Round(String what, long rows, double product, double floor, double heap) {

        double ratio() {
            return product / floor;
        }

        @Override
        public String toString() {
            return "%-12s %,10d rows %8.3f s %,9.0f/s   floor %8.3f s   ratio %5.2f   heap %4.0f MB"
                    .formatted(what, rows, product, rows / product, floor, ratio(), heap);
        }
    }

    /** One connection more keeps others away meanwhile. */
    private final DataSource database = Bench.pool(AT_ONCE + 1);

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final World world = World.onAPool(database, AT_ONCE);

    @Test
    void nightsAgainstTheirFloors() throws Exception {
        // Five dated steps a debt, spread so that about so many fall due each night.
        var days = Math.max(120, CUSTOMERS * 3L * 5 / STEPS_WANTED);
        Portfolio.fill(jdbc, CUSTOMERS, MON_2026_03_02.minusDays(days / 4), Math.toIntExact(days));
        jdbc.sql("create schema bench").update();
        jdbc.sql("vacuum analyze").update();
        var enrolling = enrol();
        jdbc.sql("vacuum analyze").update();
        var first = rounds(FIRST_ROUNDS, MON_2026_03_02, 0, "first night");
        // What the first night caught up goes on as one until all legal steps are taken; then nights are ordinary.
        for (var warm = 1; warm <= 20; warm++) {
            world.night(MON_2026_03_02.plusDays(warm));
            jdbc.sql("vacuum analyze ruler.position").update();
        }
        var nights = rounds(ROUNDS, MON_2026_03_02.plusDays(21), 1, "night");

        report(enrolling, first, nights);
        var today = MON_2026_03_02.plusDays(21L + ROUNDS);
        questions(new Questions(world, today, CUSTOMERS));
        publishing(new Republished(world, today, MOVED, AT_ONCE));
    }

    private static void questions(Questions questions) throws Exception {
        var plan = questions.plan(500);
        var explanation = questions.explanation(500);
        System.out.printf("plan         median %6.2f ms   p95 %6.2f ms%n", plan.median(), plan.p95());
        System.out.printf("explanation  median %6.2f ms   p95 %6.2f ms%n", explanation.median(), explanation.p95());
        var figures = new LinkedHashMap<String, Double>();
        figures.put("planMedianMilliseconds", plan.median());
        figures.put("planP95Milliseconds", plan.p95());
        figures.put("explanationMedianMilliseconds", explanation.median());
        figures.put("explanationP95Milliseconds", explanation.p95());
        Bench.write("questions-" + CUSTOMERS, figures);
    }

    private static void publishing(Republished republished) throws Exception {
        republished.product();
        republished.keep();
        var floor = republished.floor();
        republished.assertMoved();
        republished.putBack();
        var product = republished.product();
        republished.assertMoved();
        System.out.printf(
                "publishing   %,10d rows %8.3f s, longest batch %.2f s   floor %8.3f s, longest batch %.2f s   ratio %5.2f%n",
                product.rows(),
                product.seconds(),
                product.longest(),
                floor.seconds(),
                floor.longest(),
                product.seconds() / floor.seconds());
        var figures = new LinkedHashMap<String, Double>();
        figures.put("moved", (double) product.rows());
        figures.put("moveSeconds", product.seconds());
        figures.put("moveFloorSeconds", floor.seconds());
        figures.put("longestBatchSeconds", product.longest());
        figures.put("moveRatio", product.seconds() / floor.seconds());
        Bench.write("publish-" + CUSTOMERS, figures);
    }

    /** Portions of an import's size, so that the statement's memory is that of one import. */
    private Round enrol() throws Exception {
        jdbc.sql(
                        "create unlogged table bench.changed as select receivable_id, customer_id from receivables.inbox_changed")
                .update();
        jdbc.sql("truncate receivables.inbox_changed").update();
        var product = 0.0;
        Bench.forgetPeak();
        for (var from = 0L; from < CUSTOMERS * 3L; from += ENROLLED_AT_ONCE) {
            changed(from);
            product += Bench.timed(jdbc, () -> world.refresh(MON_2026_03_02));
        }
        var heap = Bench.peakHeap();
        jdbc.sql("create unlogged table bench.placed as select * from ruler.position")
                .update();
        jdbc.sql("truncate ruler.position").update();
        var floor = 0.0;
        for (var from = 0L; from < CUSTOMERS * 3L; from += ENROLLED_AT_ONCE) {
            changed(from);
            jdbc.sql("drop table if exists bench.portion").update();
            jdbc.sql("create unlogged table bench.portion as select * from bench.placed where receivable_id > ?"
                            + " and receivable_id <= ? order by customer_id, receivable_id")
                    .params(from, from + ENROLLED_AT_ONCE)
                    .update();
            var rows = Bench.copyOut(database, "select * from bench.portion");
            floor += Bench.timed(jdbc, () -> place(rows));
        }
        jdbc.sql("drop table bench.changed, bench.portion, bench.placed").update();
        return new Round("enrolling", CUSTOMERS * 3L, product, floor, heap);
    }

    private void changed(long from) {
        jdbc.sql("""
                        insert into receivables.inbox_changed (receivable_id, customer_id)
                        select receivable_id, customer_id from bench.changed
                        where receivable_id > ? and receivable_id <= ?""").params(from, from + ENROLLED_AT_ONCE).update();
    }

    /** The floor of enrolling: the inbox emptied and the positions copied in, in one transaction. */
    private void place(Path file) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("delete from receivables.inbox_changed");
            }
            Bench.copyIn(connection, "ruler.position", file);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Product and floor in turn, each first every other time; afterwards the last night has been. */
    private List<Round> rounds(int many, LocalDate from, int step, String what) throws Exception {
        var rounds = new ArrayList<Round>();
        for (var i = 0; i < many; i++) {
            var night = from.plusDays((long) i * step);
            var written = new Written(database, world, night);
            rounds.add(i % 2 == 0 ? floorFirst(what, night, written) : productFirst(what, night, written));
            if (step == 0 && i + 1 < many) {
                written.takeBack();
            }
            System.out.println(rounds.getLast());
        }
        return rounds;
    }

    private Round floorFirst(String what, LocalDate night, Written written) throws Exception {
        var floor = Bench.timed(jdbc, written::again);
        var ends = written.ends();
        written.takeBack();
        Bench.forgetPeak();
        var product = Bench.timed(jdbc, () -> world.night(night));
        var heap = Bench.peakHeap();
        assertThat(written.ends()).as("both write the same").isEqualTo(ends);
        return new Round(what, steps(night), product, floor, heap);
    }

    private Round productFirst(String what, LocalDate night, Written written) throws Exception {
        Bench.forgetPeak();
        var product = Bench.timed(jdbc, () -> world.night(night));
        var heap = Bench.peakHeap();
        var ends = written.ends();
        written.takeBack();
        var floor = Bench.timed(jdbc, written::again);
        assertThat(written.ends()).as("both write the same").isEqualTo(ends);
        return new Round(what, steps(night), product, floor, heap);
    }

    private long steps(LocalDate night) {
        return jdbc.sql("select count(*) from ruler.action where business_date = ?")
                .param(night)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static Round median(String what, List<Round> rounds) {
        return new Round(
                what,
                (long) of(rounds, Round::rows),
                of(rounds, Round::product),
                of(rounds, Round::floor),
                of(rounds, Round::heap));
    }

    private static double of(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Bench.median(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    private static void report(Round enrolling, List<Round> first, List<Round> nights) throws IOException {
        var firstNight = median("first night", first);
        var night = median("night", nights);
        var ratio = of(nights, Round::ratio);
        var both = (enrolling.product() + firstNight.product()) / (enrolling.floor() + firstNight.floor());
        System.out.printf("%,d customers, %,d receivables%n", CUSTOMERS, CUSTOMERS * 3L);
        System.out.println(enrolling);
        System.out.println(firstNight);
        System.out.printf("enrolling and first night: ratio %.2f%n", both);
        nights.forEach(System.out::println);
        System.out.println(night);
        System.out.printf("median of the nights' ratios: %.2f%n", ratio);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("receivables", CUSTOMERS * 3.0);
        figures.put("enrolSeconds", enrolling.product());
        figures.put("enrolFloorSeconds", enrolling.floor());
        figures.put("firstNightActions", (double) firstNight.rows());
        figures.put("firstNightSeconds", firstNight.product());
        figures.put("firstNightFloorSeconds", firstNight.floor());
        figures.put("enrolAndFirstNightRatio", both);
        figures.put("nightActions", (double) night.rows());
        figures.put("nightSeconds", night.product());
        figures.put("nightFloorSeconds", night.floor());
        figures.put("nightRatio", ratio);
        figures.put("nightPeakHeapMegabytes", night.heap());
        Bench.write("night-" + CUSTOMERS, figures);
    }
}
