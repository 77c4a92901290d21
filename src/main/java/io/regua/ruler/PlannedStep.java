package io.regua.ruler;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step to come, if nothing changes.
 *
 * @param on the night that will take or supersede it; null = it waits for a step that has no date yet
 * @param outcome taken, covered, superseded or skipped
 * @param reason code, worded on display ({@link Reasons})
 * @param facts the figures behind it, as the night would record them
 */
public record PlannedStep(
        int seq,
        String stepKey,
        StepKind kind,
        @Nullable LocalDate on,
        Outcome outcome,
        String reason,
        Map<String, Object> facts) {

    public PlannedStep {
        facts = Map.copyOf(facts);
    }
}
