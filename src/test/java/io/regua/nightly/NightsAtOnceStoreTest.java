package io.regua.nightly;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** One pair of processes; {@link NightsAtOnceDrill} has more of them, and more debts. */
class NightsAtOnceStoreTest {

    @Test
    void recordWhatOneRecords() throws IOException {
        NightsAtOnce.drill(1, 20_000);
    }
}
