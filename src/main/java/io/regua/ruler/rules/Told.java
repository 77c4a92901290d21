package io.regua.ruler.rules;

import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Whether the calendar alone brings nothing any more. */
    public boolean standsStill() {
        return plan.isEmpty() && place != null && place.waiting() != null;
    }

    /** The same, with what stands at the end of the plan. */
    public Told endingIn(Halt end) {
        return new Told(receivableId, today, debt, place, entries, plan, end);
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
     * @param nextSeq the place of the next step in the ruler
     * @param next the next step; null = there is none
     * @param waiting why it has no next date: a code of the ruler
     * @param hold what holds it today, with the facts {@code hold} and {@code until}; null = nothing
     * @param heldUntil the last day of that hold; null = open
     */
    public record Place(
            InForce ruler,
            int nextSeq,
            @Nullable Named next,
            @Nullable LocalDate nextOn,
            @Nullable String waiting,
            @Nullable LocalDate lastTakenOn,
            @Nullable LocalDate toldOn,
            @Nullable Why hold,
            @Nullable LocalDate heldUntil) {

        /** Where a debt is that stands still already. */
        public Halt halt() {
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
     * The debt as it will stand once all that is planned is done.
     *
     * @param assumed the steps that are planned, with the day each is taken; null = it is given up
     */
    public record Done(
            int nextSeq,
            @Nullable LocalDate lastTakenOn,
            @Nullable LocalDate toldOn,
            Map<String, @Nullable LocalDate> assumed) {}

    /** What stands once the plan is done; only for a debt that is on a ruler. */
    public Done done(Place from) {
        var seq = from.nextSeq();
        var lastTakenOn = from.lastTakenOn();
        var toldOn = from.toldOn();
        var assumed = new LinkedHashMap<String, @Nullable LocalDate>();
        for (var step : plan) {
            boolean counts = step.outcome() == Outcome.TAKEN || step.outcome() == Outcome.COVERED;
            seq = Math.max(seq, step.seq() + 1);
            assumed.put(step.stepKey(), counts ? step.on() : null);
            lastTakenOn = counts ? step.on() : lastTakenOn;
            boolean tells = counts
                    && step.kind().isContact()
                    && step.on() != null
                    && step.on().isAfter(debt.adjustedOn());
            toldOn = toldOn == null && tells ? step.on() : toldOn;
        }
        return new Done(seq, lastTakenOn, toldOn, assumed);
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
