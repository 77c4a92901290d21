package io.regua.nightly;

import static io.regua.nightly.DrilledNights.WED_2026_11_25;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two processes on one PostgreSQL run the same night at once: what is recorded is what one process records, and what
 * both counted together is what one counts.
 */
final class NightsAtOnce {

    private static final Logger log = LoggerFactory.getLogger(NightsAtOnce.class);

    private NightsAtOnce() {}

    static void drill(int rounds, int debts) throws IOException {
        var start = TestDatabase.fresh();
        DrilledNights.fill(start.dataSource(), debts);
        var alone = start.copy();
        try (var child = child(alone)) {
            child.begin();
            assertThat(child.ended()).isEqualTo("done");
        }
        for (var round = 1; round <= rounds; round++) {
            var shared = start.copy();
            var ended = atOnce(shared);
            log.info("two nights at once, round {}: {}", round, ended);
            assertThat(ended).as("round %d", round).containsExactly("done", "done");
            assertThat(DrilledNights.ends(shared.dataSource()))
                    .as("round %d", round)
                    .isEqualTo(DrilledNights.ends(alone.dataSource()));
            assertThat(DrilledNights.counted(shared.dataSource()))
                    .as("round %d", round)
                    .isEqualTo(DrilledNights.counted(alone.dataSource()));
            shared.drop();
        }
    }

    private static List<String> atOnce(TestDatabase shared) throws IOException {
        try (var one = child(shared);
                var other = child(shared)) {
            one.begin();
            other.begin();
            return List.of(one.ended(), other.ended());
        }
    }

    private static NightChild child(TestDatabase database) throws IOException {
        return new NightChild(KilledNights.address(database), WED_2026_11_25);
    }
}
