package io.regua.nightly;

import static io.regua.nightly.DrilledNights.WED_2026_11_25;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.nightly.OwnServer.Stop;
import java.io.IOException;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops and starts the database server in the middle of a night. The application goes on living, and the same night run
 * again ends as an undisturbed one.
 */
final class RestartedServer {

    private static final Logger log = LoggerFactory.getLogger(RestartedServer.class);

    /** The pool may still hold connections that the restart cut, and each of them fails once. */
    private static final int TRIES = 5;

    private RestartedServer() {}

    /** So many restarts, now fast and now as in a crash, at moments drawn from the seed. */
    static void drill(int restarts, long seed, int debts) throws IOException, InterruptedException {
        log.info("restarting the server {} times, seed {} (-Ddrill.seed)", restarts, seed);
        var random = new Random(seed);
        try (var server = new OwnServer()) {
            DrilledNights.fill(server.source("start"), debts);
            server.copy("undisturbed");
            var took = undisturbed(server);
            var expected = DrilledNights.ends(server.source("undisturbed"));
            for (var restart = 1; restart <= restarts; restart++) {
                var how = restart % 2 == 1 ? Stop.IMMEDIATE : Stop.FAST;
                server.copy("disturbed");
                disturbed(server, how, random.nextInt(Math.toIntExact(took)));
                assertThat(DrilledNights.ends(server.source("disturbed")))
                        .as("restart %d, %s", restart, how)
                        .isEqualTo(expected);
                server.drop("disturbed");
            }
        }
    }

    private static long undisturbed(OwnServer server) throws IOException {
        try (var child = new NightChild(server.address("undisturbed"), WED_2026_11_25)) {
            var start = System.nanoTime();
            child.begin();
            assertThat(child.ended()).isEqualTo("done");
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    private static void disturbed(OwnServer server, Stop how, long after) throws IOException, InterruptedException {
        try (var child = new NightChild(server.address("disturbed"), WED_2026_11_25)) {
            child.begin();
            Thread.sleep(after);
            server.restart(how);
            var first = child.ended();
            var again = again(child);
            log.info("{} after {} ms: the night {}, and once more {}", how, after, first, again);
            assertThat(again).isEqualTo("done");
        }
    }

    private static String again(NightChild child) throws IOException {
        var ended = "";
        for (var i = 0; i < TRIES && !ended.equals("done"); i++) {
            child.begin();
            ended = child.ended();
        }
        return ended;
    }
}
