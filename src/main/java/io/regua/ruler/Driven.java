package io.regua.ruler;

import java.util.Map;

/**
 * How many open receivables are on rulers.
 *
 * @param byVersion how many stand on each version; a version that drives none is not in it
 * @param open how many are open, on a ruler or not
 */
public record Driven(Map<Long, Long> byVersion, long open) {

    public Driven {
        byVersion = Map.copyOf(byVersion);
    }

    public long by(long version) {
        return byVersion.getOrDefault(version, 0L);
    }

    /** How many are on no ruler; zero while changes are still being taken in. */
    public long unplaced() {
        var placed = byVersion.values().stream().mapToLong(Long::longValue).sum();
        return Math.max(0, open - placed);
    }
}
