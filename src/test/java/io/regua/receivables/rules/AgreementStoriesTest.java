package io.regua.receivables.rules;

import org.junit.jupiter.api.Test;

/** Two thousand random agreements; {@link AgreementStoriesDrill} has a hundred times as many. */
class AgreementStoriesTest {

    @Test
    void leaveOfEachDebtWhatWasNotPaidBack() {
        AgreementStories.play(Long.getLong("test.seed", 20_261_123), 2_000);
    }
}
