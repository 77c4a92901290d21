package io.regua.intake;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Five months of 2012; {@link IbmReplayDrill} replays both years. */
class IbmReplayStoreTest {

    @Test
    void takesWhatTheFileImplies() throws IOException {
        IbmReplay.takesWhatTheFileImplies(LocalDate.parse(System.getProperty("replay.until", "2012-05-31")));
    }
}
