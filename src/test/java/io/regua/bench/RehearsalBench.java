package io.regua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Rehearsal;
import io.regua.ruler.store.RehearsalRows;
import io.regua.ruler.store.World;
import io.regua.team.CreditorScope;
import io.regua.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One version rehearsed: {@code ./mvnw -Pbench verify -Dtest=RehearsalBench -Dcustomers=333334}. Sixty nights in two
 * parts side by side, as the scheduler plays them; then every due date of two years walked for the checks of law.
 */
class RehearsalBench {

    private static final int CUSTOMERS = Integer.getInteger("customers", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int NIGHTS = Integer.getInteger("nights", 60);
    private static final long EVERYONE = 900;
    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    private final DataSource database = TestDatabase.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final World world = new World(database);

    private record Round(double seconds, double checks, long steps) {}

    @Test
    void rehearsesTheWholePortfolio() throws Exception {
        // A quarter is overdue, the others are due in the months to come.
        Portfolio.fill(jdbc, CUSTOMERS, MON_2026_03_02.minusDays(60), 240);
        jdbc.sql("vacuum analyze").update();
        world.refresh(MON_2026_03_02);
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();

        var rounds = new ArrayList<Round>();
        for (var round = 0; round < ROUNDS; round++) {
            rounds.add(round());
        }

        report(rounds);
    }

    private Round round() throws Exception {
        var wish = new RehearsalRows.Asked(
                0,
                EVERYONE,
                0,
                null,
                MON_2026_03_02,
                MON_2026_03_02.plusDays(NIGHTS - 1L),
                2,
                "marcos",
                Instant.EPOCH,
                null,
                null);
        var rehearsal = world.rehearsals().add(wish);
        var start = System.nanoTime();
        try (var people = Executors.newFixedThreadPool(2)) {
            var parts = List.of(people.submit(() -> play(rehearsal, 0)), people.submit(() -> play(rehearsal, 1)));
            for (Future<?> part : parts) {
                part.get();
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        assertThat(world.rehearsals().find(rehearsal.id()).orElseThrow().state())
                .isEqualTo(Rehearsal.State.DONE);
        var side = world.rehearsals().side(rehearsal.id(), EVERYONE, CreditorScope.EVERYTHING);
        assertThat(side.debts()).isPositive();
        start = System.nanoTime();
        world.transactions().executeWithoutResult(status -> world.dueDates().of(EVERYONE, MON_2026_03_02, 731));
        var checks = (System.nanoTime() - start) / 1e9;
        return new Round(
                seconds,
                checks,
                side.counts().stream().mapToLong(Rehearsal.Count::steps).sum());
    }

    private void play(RehearsalRows.Asked rehearsal, int part) {
        world.transactions().executeWithoutResult(status -> {
            world.rehearsing().play(rehearsal, part);
            world.rehearsals().end(rehearsal.id(), part, Instant.EPOCH);
        });
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static void report(List<Round> rounds) throws IOException {
        rounds.forEach(round -> System.out.printf(
                Locale.ROOT,
                "%,d receivables, %d nights: %.1f s, %,d steps; two years of due dates: %.1f s%n",
                CUSTOMERS * 3L,
                NIGHTS,
                round.seconds(),
                round.steps(),
                round.checks()));
        var seconds = median(rounds.stream().map(Round::seconds).toList());
        var checks = median(rounds.stream().map(Round::checks).toList());
        System.out.printf(Locale.ROOT, "median %.1f s, due dates %.1f s%n", seconds, checks);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(
                Path.of("target/bench/rehearsal-%d.json".formatted(CUSTOMERS)),
                String.format(
                        Locale.ROOT,
                        "{\"receivables\": %d, \"nights\": %d, \"seconds\": %.3f, \"dueDatesSeconds\": %.3f}%n",
                        CUSTOMERS * 3L,
                        NIGHTS,
                        seconds,
                        checks));
    }
}
