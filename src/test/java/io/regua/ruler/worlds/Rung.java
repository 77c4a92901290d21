package io.regua.ruler.worlds;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ruler as the model knows it. Empty sets and nulls ask for nothing.
 *
 * @param anchor the earlier step it counts from; null = the adjusted due date
 * @param fact what of the anchor starts the count
 * @param offset in business days when {@code inBusinessDays}, else in calendar days
 * @param gap business days after the step taken before
 * @param supersedeLate what is met after its own day is given up
 */
record Rung(
        int seq,
        String key,
        String kind,
        @Nullable String anchor,
        String fact,
        int offset,
        boolean inBusinessDays,
        int gap,
        boolean optional,
        boolean supersedeLate,
        Needs needs) {

    static final Set<String> CONTACTS = Set.of("reminder", "call", "offer");

    /**
     * What a step asks for before it is taken.
     *
     * @param cents the least that is overdue; null = nothing
     * @param ofDebt of this debt alone, not of all that is overdue
     * @param after what must have become of the step before: taken or not_taken
     * @param requires the step that must have been taken before, at most {@code requiresDays} ago
     */
    record Needs(
            @Nullable Long cents,
            boolean ofDebt,
            @Nullable Integer minDays,
            @Nullable Integer maxDays,
            Set<String> profiles,
            Set<String> kinds,
            Set<String> channels,
            @Nullable String after,
            @Nullable String requires,
            @Nullable Integer requiresDays) {

        static final Needs NOTHING = new Needs(null, false, null, null, Set.of(), Set.of(), Set.of(), null, null, null);

        Needs requiring(String step, @Nullable Integer days) {
            return new Needs(cents, ofDebt, minDays, maxDays, profiles, kinds, channels, after, step, days);
        }
    }

    boolean isContact() {
        return CONTACTS.contains(kind);
    }

    boolean isInner() {
        return kind.equals("task");
    }

    boolean isLegal() {
        return !isContact() && !isInner();
    }
}
