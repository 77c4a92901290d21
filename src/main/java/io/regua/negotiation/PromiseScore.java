package io.regua.negotiation;

import org.jspecify.annotations.Nullable;

/**
 * What a customer's word was worth so far. Cancelled promises do not count.
 *
 * @param open promises that nobody can judge yet
 */
public record PromiseScore(int kept, int partlyKept, int broken, int open) {

    private static final int WHOLE = 100;
    private static final int HALF = 50;

    /** How many were judged. */
    public int judged() {
        return kept + partlyKept + broken;
    }

    /**
     * From 0 to 100: a kept promise counts for 100, a partly kept one for 50, on average; null while none was judged.
     */
    public @Nullable Integer points() {
        return judged() == 0
                ? null
                : Integer.valueOf(
                        Math.toIntExact(Math.round((kept * (double) WHOLE + partlyKept * (double) HALF) / judged())));
    }
}
