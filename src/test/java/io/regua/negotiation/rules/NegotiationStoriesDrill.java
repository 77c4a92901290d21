package io.regua.negotiation.rules;

import org.junit.jupiter.api.Test;

/** Two hundred thousand random negotiations: {@code ./mvnw -Pdrills verify -Dtest=NegotiationStoriesDrill}. */
class NegotiationStoriesDrill {

    @Test
    void loseNoCent() {
        var seed = Long.getLong("drill.seed", System.nanoTime());
        System.out.println("seed " + seed);
        NegotiationStories.play(seed, Integer.getInteger("drill.stories", 200_000));
    }
}
