package io.regua.receivables.rules;

import org.junit.jupiter.api.Test;

/** A hundred thousand random stories: {@code ./mvnw -Pdrills verify -Dtest=MoneyStoriesDrill}. */
class MoneyStoriesDrill {

    @Test
    void loseNoCentAndCanBeTakenBack() {
        MoneyStories.play(Long.getLong("drill.seed", System.nanoTime()), Integer.getInteger("drill.stories", 100_000));
    }
}
