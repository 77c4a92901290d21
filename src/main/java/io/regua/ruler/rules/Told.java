package io.regua.ruler.rules;

import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a debt and its ruler: what was recorded, where it stands, what will come.
 *
 * @param today the earliest night that can still run
 * @param place where it stands; null = on no ruler
 * @param entries what nights recorded, oldest first
 * @param plan the steps to come if nothing changes
 * @param halt what stands at the end of the plan; null = not asked for
 */
public record Told(
        long receivableId,
        LocalDate today,
        Debt debt,
        @Nullable Place place,
        List<Entry> entries,
        List<PlannedStep> plan,
        @Nullable Halt halt) {

    public Told {
        entries = List.copyOf(entries);
        plan = List.copyOf(plan);
    }

    /** What is recorded, without anything to come. */
    public static Told recorded(
            long receivableId, LocalDate today, Debt debt, @Nullable Place place, List<Entry> entries) {
        return new Told(receivableId, today, debt, place, entries, List.of(), null);
    }

    /** The same, with the steps to come. */
    public Told planned(List<PlannedStep> steps) {
        return new Told(receivableId, today, debt, place, entries, steps, halt);
    }

    /**
     * The same, with what stands at the end of the plan.
     *
     * @param end null = the debt stands still already
     */
    public Told endingIn(@Nullable Halt end) {
        return new Told(receivableId, today, debt, place, entries, plan, end == null ? standstill() : end);
    }

    private @Nullable Halt standstill() {
        return place == null || place.waiting() == null ? null : place.halt();
    }

    /**
     * The debt itself.
     *
     * @param adjustedOn the due date, or the next business day when it is none (M03)
     * @param dayOffUntil the next business day, when the day that is asked about is none
     */
    public record Debt(
            String state,
            @Nullable LocalDate settledOn,
            LocalDate adjustedOn,
            int cycle,
            @Nullable LocalDate dayOffUntil) {

        boolean isOpen() {
            return state.equals("open");
        }
    }

    /**
     * Where it stands now.
     *
     * @param next the next step; null = there is none
     * @param waiting why it has no next date: a code of the ruler
     * @param hold what holds it today, with the facts {@code hold} and {@code until}; null = nothing
     * @param heldUntil the last day of that hold; null = open
     */
    public record Place(
            InForce ruler,
            @Nullable Named next,
            @Nullable LocalDate nextOn,
            @Nullable String waiting,
            @Nullable Why hold,
            @Nullable LocalDate heldUntil) {

        /** Where a debt is that stands still already. */
        Halt halt() {
            var why = hold == null ? Why.of(Objects.requireNonNullElse(waiting, "")) : hold;
            return new Halt(why, null, next);
        }

        boolean isHeld() {
            return "held".equals(waiting);
        }
    }

    /**
     * A line that a night wrote.
     *
     * @param outcome null = the step was put off
     * @param dueOn when it fell due; null when the line does not say
     * @param ruler null where the line does not say
     */
    public record Entry(
            LocalDate on,
            int cycle,
            int seq,
            Named step,
            @Nullable Outcome outcome,
            Why why,
            @Nullable LocalDate dueOn,
            @Nullable InForce ruler) {

        boolean isDeed() {
            return outcome != null;
        }

        /** Taken or covered, or put off: something that a reader takes for the next thing to happen. */
        boolean isHappening() {
            return outcome != Outcome.SKIPPED && outcome != Outcome.SUPERSEDED;
        }
    }

    /**
     * Where the plan ends.
     *
     * @param on the night that puts a step off; null = it stands still already
     * @param step the one that will not be taken; null = there is none left
     */
    public record Halt(
            Why why, @Nullable LocalDate on, @Nullable Named step) {

        boolean isEnd() {
            return why.code().equals("finished");
        }
    }
}
