package io.regua.receivables.rules;

import org.junit.jupiter.api.Test;

/** Two hundred thousand random agreements: {@code ./mvnw -Pdrills verify -Dtest=AgreementStoriesDrill}. */
class AgreementStoriesDrill {

    @Test
    void leaveOfEachDebtWhatWasNotPaidBack() {
        AgreementStories.play(
                Long.getLong("drill.seed", System.nanoTime()), Integer.getInteger("drill.stories", 200_000));
    }
}
