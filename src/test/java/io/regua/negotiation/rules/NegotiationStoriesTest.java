package io.regua.negotiation.rules;

import org.junit.jupiter.api.Test;

/** Five thousand random negotiations; {@link NegotiationStoriesDrill} has two hundred thousand. */
class NegotiationStoriesTest {

    @Test
    void loseNoCent() {
        NegotiationStories.play(Long.getLong("test.seed", 20_261_123), 5_000);
    }
}
