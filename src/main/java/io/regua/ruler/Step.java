package io.regua.ruler;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One dated action of a ruler version.
 *
 * @param seq place in the list, from 1
 * @param key survives versions: the same step of two versions has the same key
 * @param timing when it falls due
 * @param condition for whom it is taken
 * @param prerequisite the step that must have gone before; null = none
 * @param howTaken by what way
 * @param optional the hold-out group of a trial goes without it
 */
@Embeddable
public record Step(
        int seq,
        @Column(name = "step_key") String key,
        @Enumerated(EnumType.STRING) StepKind kind,
        Timing timing,
        Condition condition,
        @Nullable Prerequisite prerequisite,
        HowTaken howTaken,
        boolean optional) {

    /** A step for everybody, taken as its kind usually is. */
    public static Step plain(int seq, String key, StepKind kind, Timing timing) {
        return new Step(seq, key, kind, timing, Condition.NONE, null, HowTaken.AS_USUAL, false);
    }

    /** The same at another place in the list. */
    public Step at(int place) {
        return new Step(place, key, kind, timing, condition, prerequisite, howTaken, optional);
    }

    /** The same under another name. */
    public Step named(String name) {
        return new Step(seq, name, kind, timing, condition, prerequisite, howTaken, optional);
    }

    /** Key of the earlier step that starts the count; null = the adjusted due date (M03). */
    public @Nullable String anchor() {
        return timing.anchor();
    }

    /** Days after the anchor, negative before it. */
    public int offsetDays() {
        return timing.offsetDays();
    }

    public Timing.DayUnit offsetUnit() {
        return timing.offsetUnit();
    }

    /** Business days that must lie after the previous taken step; 0 = no such wait. */
    public int gapDays() {
        return timing.gapDays();
    }
}
