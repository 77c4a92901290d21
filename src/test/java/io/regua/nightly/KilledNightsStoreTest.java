package io.regua.nightly;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A few kills at fixed moments; {@link KilledNightsDrill} has many. */
class KilledNightsStoreTest {

    @Test
    void endAsIfNothingHadHappened() throws IOException, InterruptedException {
        KilledNights.drill(2, 20_261_122, 20_000);
    }
}
