package io.regua.app.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever guesses passwords: after five failures in a row for one name from one address, nobody signs in by
 * that name from there for a while, at first half a minute, twice as long after each further failure, up to a quarter
 * of an hour.
 *
 * <p>Kept in memory, by each node for itself: a restart forgives, several nodes allow some more tries each.
 */
final class FailedSignIns {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, long lastAt) {}

    private final LongSupplier nanos;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param nanos a clock that only measures spans, {@link System#nanoTime()} */
    FailedSignIns(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean mustWait(String who) {
        var failed = failures.get(who);
        return failed != null && failed.count() >= FREE && nanos.getAsLong() - failed.lastAt() < wait(failed.count());
    }

    synchronized void failed(String who) {
        var before = failures.get(who);
        failures.put(who, new Failures(before == null ? 1 : before.count() + 1, nanos.getAsLong()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private static long wait(int count) {
        var doublings = Math.min(count - FREE, 10);
        return Math.min(FIRST_WAIT.toNanos() << doublings, LONGEST_WAIT.toNanos());
    }
}
