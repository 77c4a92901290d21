package io.regua.nightly;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Twelve restarts at random moments: {@code ./mvnw -Pdrills verify -Dtest=RestartedServerDrill}. */
class RestartedServerDrill {

    @Test
    void endsAsIfNothingHadHappened() throws IOException, InterruptedException {
        RestartedServer.drill(
                Integer.getInteger("drill.restarts", 12), Long.getLong("drill.seed", System.nanoTime()), 60_000);
    }
}
