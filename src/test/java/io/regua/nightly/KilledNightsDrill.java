package io.regua.nightly;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Thirty kills at random moments: {@code ./mvnw -Pdrills verify -Dtest=KilledNightsDrill}. */
class KilledNightsDrill {

    @Test
    void endAsIfNothingHadHappened() throws IOException, InterruptedException {
        KilledNights.drill(
                Integer.getInteger("drill.kills", 30), Long.getLong("drill.seed", System.nanoTime()), 60_000);
    }
}
