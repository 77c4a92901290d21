package io.regua.nightly;

import static io.regua.nightly.DrilledNights.WED_2026_11_25;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.io.IOException;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills a night in the middle, again and again, and lets it run once more: what is recorded at the end must be what an
 * undisturbed night records.
 */
final class KilledNights {

    private static final Logger log = LoggerFactory.getLogger(KilledNights.class);

    private KilledNights() {}

    /** Kills so many nights over so many debts at moments drawn from the seed. */
    static void drill(int kills, long seed, int debts) throws IOException, InterruptedException {
        log.info("killing {} nights, seed {} (-Ddrill.seed)", kills, seed);
        var random = new Random(seed);
        var start = TestDatabase.fresh();
        DrilledNights.fill(start.dataSource(), debts);
        var undisturbed = start.copy();
        var took = night(undisturbed, -1);
        var expected = DrilledNights.ends(undisturbed.dataSource());
        for (var kill = 1; kill <= kills; kill++) {
            var disturbed = start.copy();
            var after = random.nextInt(Math.toIntExact(took));
            var cut = night(disturbed, after) < 0;
            night(disturbed, -1);
            assertThat(DrilledNights.ends(disturbed.dataSource()))
                    .as("kill %d after %d ms", kill, after)
                    .isEqualTo(expected);
            log.info("kill {} after {} of {} ms: {}", kill, after, took, cut ? "cut off" : "too late to cut");
            disturbed.drop();
        }
    }

    /**
     * Runs the night in a child.
     *
     * @param killAfter milliseconds until it is killed; below zero = it runs to its end
     * @return how long it took in milliseconds; below zero = it was cut off
     */
    private static long night(TestDatabase database, long killAfter) throws IOException, InterruptedException {
        try (var child = new NightChild(address(database), WED_2026_11_25)) {
            var start = System.nanoTime();
            child.begin();
            if (killAfter >= 0 && child.killed(killAfter)) {
                return -1;
            }
            assertThat(child.ended()).isEqualTo("done");
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    static NightChild.Address address(TestDatabase database) {
        return new NightChild.Address(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
