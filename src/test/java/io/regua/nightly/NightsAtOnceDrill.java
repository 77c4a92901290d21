package io.regua.nightly;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Two processes and one night, five times over: {@code ./mvnw -Pdrills verify -Dtest=NightsAtOnceDrill}. */
class NightsAtOnceDrill {

    @Test
    void recordWhatOneRecords() throws IOException {
        NightsAtOnce.drill(Integer.getInteger("drill.rounds", 5), 100_000);
    }
}
