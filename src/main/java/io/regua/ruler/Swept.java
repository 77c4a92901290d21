package io.regua.ruler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one sweep did.
 *
 * @param enrolled positions placed or moved because their debt had changed
 * @param closed positions closed because their debt is no longer open
 * @param counts actions and waits by step, outcome and reason
 */
public record Swept(long enrolled, long closed, List<Count> counts) {

    /**
     * How often a step ended in a certain way.
     *
     * @param outcome taken, skipped, superseded or covered; {@code waited} = due, but held or forbidden by the order of
     *     steps, and still to come
     * @param reason code, worded on display
     */
    public record Count(
            @Nullable Integer seq, String stepKey, @Nullable String kind, String outcome, String reason, long count) {

        /** The same, whatever its count. */
        Count what() {
            return times(0);
        }

        Count times(long often) {
            return new Count(seq, stepKey, kind, outcome, reason, often);
        }
    }

    public long with(String outcome) {
        return counts.stream()
                .filter(c -> c.outcome().equals(outcome))
                .mapToLong(Count::count)
                .sum();
    }
}
