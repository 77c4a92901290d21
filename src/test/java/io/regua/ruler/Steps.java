package io.regua.ruler;

import io.regua.ruler.Condition.AfterOutcome;
import io.regua.ruler.Condition.AmountOf;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps and versions as sentences. */
public final class Steps {

    private Steps() {}

    /** So many calendar days after the due date. */
    public static Step step(StepKind kind, String key, int days) {
        return Step.plain(1, key, kind, Timing.fromDueDate(days, DayUnit.CALENDAR));
    }

    /** So many calendar days after a fact of an earlier step. */
    public static Step after(StepKind kind, String key, String anchor, Fact fact, int days) {
        return Step.plain(1, key, kind, Timing.from(anchor, fact, days, DayUnit.CALENDAR));
    }

    public static Step when(Step step, Condition condition) {
        return new Step(
                step.seq(),
                step.key(),
                step.kind(),
                step.timing(),
                condition,
                step.prerequisite(),
                step.howTaken(),
                step.optional());
    }

    public static Step requiring(Step step, String key, @Nullable Integer validDays) {
        return new Step(
                step.seq(),
                step.key(),
                step.kind(),
                step.timing(),
                step.condition(),
                new Prerequisite(key, validDays),
                step.howTaken(),
                step.optional());
    }

    public static Step by(Step step, HowTaken how) {
        return new Step(
                step.seq(),
                step.key(),
                step.kind(),
                step.timing(),
                step.condition(),
                step.prerequisite(),
                how,
                step.optional());
    }

    public static Step timed(Step step, Timing timing) {
        return new Step(
                step.seq(),
                step.key(),
                step.kind(),
                timing,
                step.condition(),
                step.prerequisite(),
                step.howTaken(),
                step.optional());
    }

    public static Condition daysLate(@Nullable Integer from, @Nullable Integer until) {
        return new Condition(null, AmountOf.CUSTOMER, from, until, List.of(), List.of(), List.of(), null);
    }

    public static Condition afterStepWas(AfterOutcome outcome) {
        return new Condition(null, AmountOf.CUSTOMER, null, null, List.of(), List.of(), List.of(), outcome);
    }

    /** In this order, at places counted from 1. */
    public static List<Step> inOrder(Step... steps) {
        var placed = new ArrayList<Step>();
        for (var step : steps) {
            placed.add(step.at(placed.size() + 1));
        }
        return placed;
    }

    /** For every debt, with the usual priority. */
    public static Content of(Step... steps) {
        return new Content(Content.USUAL_PRIORITY, Audience.ALL, inOrder(steps), "");
    }
}
