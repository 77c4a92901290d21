package io.regua.ruler;

import io.regua.journal.FieldChange;
import java.util.List;

/**
 * In what two versions differ.
 *
 * @param audience the fields of priority and audience that differ, values as codes
 * @param steps those of both, in the order of the second; a step that is no more stands where it stood
 */
public record Difference(List<FieldChange> audience, List<OfStep> steps) {

    public Difference {
        audience = List.copyOf(audience);
        steps = List.copyOf(steps);
    }

    /** Whether they say the same. */
    public boolean isNone() {
        return audience.isEmpty() && steps.stream().allMatch(step -> step instanceof Same);
    }

    /** What became of one step. */
    public sealed interface OfStep {}

    /** It is as it was. */
    public record Same(Step step) implements OfStep {}

    public record Added(Step step) implements OfStep {}

    public record Removed(Step step) implements OfStep {}

    /**
     * It is there in both.
     *
     * @param moved it comes earlier or later among the steps that both have
     * @param fields what it says now and said before, values as codes; may be empty when it only moved
     */
    public record Altered(Step before, Step after, boolean moved, List<FieldChange> fields) implements OfStep {

        public Altered {
            fields = List.copyOf(fields);
        }
    }
}
