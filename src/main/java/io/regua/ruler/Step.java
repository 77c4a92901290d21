package io.regua.ruler;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One dated action of a ruler version.
 *
 * @param seq place in the list, from 1
 * @param key survives versions: the same step of two versions has the same key
 * @param anchor key of the earlier step whose taking starts the count; null = the adjusted due date (M03)
 * @param offsetDays days after the anchor, negative before it
 * @param offsetUnit calendar or business days
 * @param gapDays business days that must lie after the previous taken step; 0 = no such wait
 */
@Embeddable
public record Step(
        int seq,
        @Column(name = "step_key") String key,
        @Convert(converter = StepKindConverter.class) StepKind kind,
        @Nullable String anchor,
        int offsetDays,
        @Convert(converter = DayUnitConverter.class) DayUnit offsetUnit,
        int gapDays) {

    /** How a step's distance from its anchor is counted. */
    public enum DayUnit {
        CALENDAR,
        BUSINESS
    }
}
