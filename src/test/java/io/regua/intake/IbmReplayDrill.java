package io.regua.intake;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Both years of the real file: {@code ./mvnw -Pdrills verify -Dtest=IbmReplayDrill}. */
class IbmReplayDrill {

    @Test
    void takesWhatBothYearsImply() throws IOException {
        IbmReplay.takesWhatTheFileImplies(LocalDate.of(2014, 1, 31));
    }
}
