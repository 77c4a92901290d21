package io.regua.negotiation;

import java.util.Map;

/**
 * What a night found of promises.
 *
 * @param moved how many became what; {@code open} = their money was taken back
 */
public record PromisesJudged(Map<PromiseState, Integer> moved) {

    public PromisesJudged {
        moved = Map.copyOf(moved);
    }

    /** How many became so. */
    public int of(PromiseState state) {
        return moved.getOrDefault(state, 0);
    }
}
