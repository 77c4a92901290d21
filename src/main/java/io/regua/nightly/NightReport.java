package io.regua.nightly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a night as the ledger holds it.
 *
 * @param state running, done, failed or interrupted
 * @param endedAt null while it runs, or when it was cut off
 */
public record NightReport(
        long runId,
        LocalDate businessDate,
        String cause,
        String startedBy,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<StepReport> steps) {

    /**
     * One line of the night.
     *
     * @param name code of the line, worded on display
     * @param touched how much it changed, all counts together but what failed
     * @param error what went wrong, in technical words; null = nothing
     */
    public record StepReport(
            int seq,
            String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            long touched,
            List<StepCount> counts,
            @Nullable String error) {

        public @Nullable Duration duration() {
            return endedAt == null ? null : Duration.between(startedAt, endedAt);
        }

        /** How often each thing happened, in the order of the counts. */
        public Map<String, Long> byOutcome() {
            var sums = new LinkedHashMap<String, Long>();
            counts.forEach(count -> sums.merge(count.outcome(), count.count(), Long::sum));
            return sums;
        }

        /** How much of it could not be done and waits for the next time. */
        public long failed() {
            return counts.stream()
                    .filter(StepCount::hasFailed)
                    .mapToLong(StepCount::count)
                    .sum();
        }
    }

    /**
     * How often something happened in a line of the night.
     *
     * @param step key of the ruler's step; empty where none is concerned
     * @param kind kind of that step; empty where none is concerned
     * @param outcome taken, superseded, skipped, covered or waited; for other lines what was done, or failed
     * @param reason code, worded on display; may be empty
     */
    public record StepCount(String step, String kind, String outcome, String reason, long count) {

        /** Whether it counts what could not be done and waits for the next time. */
        public boolean hasFailed() {
            return outcome.equals("failed");
        }
    }

    /** How many actions had this outcome, over all lines. */
    public long with(String outcome) {
        return steps.stream()
                .flatMap(step -> step.counts().stream())
                .filter(c -> c.outcome().equals(outcome))
                .mapToLong(StepCount::count)
                .sum();
    }

    public boolean isRunning() {
        return "running".equals(state);
    }

    public @Nullable Duration duration() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
