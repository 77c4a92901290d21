package io.regua.receivables.rules;

import org.junit.jupiter.api.Test;

/** Five thousand random stories; {@link MoneyStoriesDrill} has a hundred thousand. */
class MoneyStoriesTest {

    @Test
    void loseNoCentAndCanBeTakenBack() {
        MoneyStories.play(Long.getLong("test.seed", 20_261_122), 5_000);
    }
}
