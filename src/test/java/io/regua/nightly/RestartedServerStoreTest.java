package io.regua.nightly;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** One crash of the server at a fixed moment; {@link RestartedServerDrill} has many. */
class RestartedServerStoreTest {

    @Test
    void endsAsIfNothingHadHappened() throws IOException, InterruptedException {
        RestartedServer.drill(1, 20_261_122, 20_000);
    }
}
