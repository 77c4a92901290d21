package io.regua.ruler.rules;

import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a debt and its ruler: what was recorded, where it stands, what will come.
 *
 * @param today the earliest night that can still run
 * @param place where it stands; null = on no ruler
 * @param entries what nights recorded, oldest first
 * @param plan the steps to come if nothing changes
 * @param waits the steps to come that will be put off for a hold that ends
 * @param halt what stands at the end of the plan; null = not asked for
 */
public record Told(
        long receivableId,
        LocalDate today,
        Debt debt,
        @Nullable Place place,
        List<Entry> entries,
        List<PlannedStep> plan,
        List<Wait> waits,
        @Nullable Halt halt) {

    public Told {
        entries = List.copyOf(entries);
        plan = List.copyOf(plan);
        waits = List.copyOf(waits);
    }

    /** What is recorded, without anything to come. */
    public static Told recorded(
            long receivableId, LocalDate today, Debt debt, @Nullable Place place, List<Entry> entries) {
        return new Told(receivableId, today, debt, place, entries, List.of(), List.of(), null);
    }

    /**
     * The same, with the steps to come.
     *
     * @param putOff of a debt that is held already no night looks before the hold ends, so that none says so again
     */
    public Told planned(List<PlannedStep> steps, List<Wait> putOff) {
        var waiting = place != null && place.isHeld() ? List.<Wait>of() : putOff;
        return new Told(receivableId, today, debt, place, entries, steps, waiting, halt);
    }

    /**
     * The same, with what stands at the end of the plan.
     *
     * @param end null = the debt stands still already
     */
    public Told endingIn(@Nullable Halt end) {
        return new Told(receivableId, today, debt, place, entries, plan, waits, end == null ? standstill() : end);
    }

    /** Where it stands without a date, as long as nothing planned has moved it. */
    Optional<Halt> standsStillUntil(LocalDate night) {
        var moved = plan.stream().map(PlannedStep::on).anyMatch(day -> day != null && !day.isAfter(night))
                || (halt != null && halt.on() != null && !halt.on().isAfter(night));
        return moved
                ? Optional.empty()
                : Optional.ofNullable(place).filter(Place::standsStill).map(Place::halt);
    }

    private @Nullable Halt standstill() {
        return place == null || place.waiting() == null ? null : place.halt();
    }

    /** The step that a hold keeps waiting on a night to come. */
    Optional<Wait> waitOn(LocalDate night) {
        return waits.stream()
                .filter(wait -> !night.isBefore(wait.on()) && !night.isAfter(wait.until()))
                .findFirst();
    }

    /** Whether a step will be taken or put off for a hold after a night. */
    boolean comesAfter(LocalDate night) {
        return plannedAfter(night).isPresent() || waitAfter(night).isPresent();
    }

    /** The first step that will be taken, covered or put off after a night. */
    Optional<Next> foretoldAfter(LocalDate night) {
        var taken = plannedAfter(night);
        var putOff = waitAfter(night)
                .filter(wait ->
                        taken.map(PlannedStep::on).map(wait.on()::isBefore).orElse(true));
        return putOff.map(wait -> new Next(wait.step(), wait.on(), null, wait.why(), false))
                .or(() -> taken.flatMap(Told::next))
                .or(() -> halted(night));
    }

    private Optional<PlannedStep> plannedAfter(LocalDate night) {
        return plan.stream()
                .filter(step -> step.on() != null && step.on().isAfter(night))
                .filter(step -> step.outcome() == Outcome.TAKEN || step.outcome() == Outcome.COVERED)
                .findFirst();
    }

    private Optional<Wait> waitAfter(LocalDate night) {
        return waits.stream().filter(wait -> wait.on().isAfter(night)).findFirst();
    }

    private static Optional<Next> next(PlannedStep step) {
        return Optional.ofNullable(step.on())
                .map(day -> new Next(new Named(step.stepKey(), step.kind()), day, step.outcome(), null, false));
    }

    private Optional<Next> halted(LocalDate night) {
        return halt == null
                        || halt.step() == null
                        || halt.on() == null
                        || !halt.on().isAfter(night)
                ? Optional.empty()
                : Optional.of(new Next(halt.step(), halt.on(), null, halt.why(), false));
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

        /** Also false when the hold ended yesterday and tonight is to look at the debt again. */
        boolean isHeld() {
            return "held".equals(waiting) && hold != null;
        }

        boolean isHeldOn(LocalDate night) {
            return isHeld() && (heldUntil == null || !night.isAfter(heldUntil));
        }

        /** What keeps it waiting is no hold, which would end with a day of its own. */
        boolean standsStill() {
            return waiting != null && !waiting.equals("held");
        }
    }

    /**
     * A step that falls due while something holds the debt.
     *
     * @param on the night that puts it off
     * @param until the last day of the hold
     * @param why with the facts {@code hold} and {@code until}
     */
    public record Wait(LocalDate on, LocalDate until, Named step, Why why) {}

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
     * @param on the night that puts a step off, or on which no ruler is for the debt any more; null = it stands still
     *     already
     * @param step the one that will not be taken; null = there is none left
     */
    public record Halt(
            Why why, @Nullable LocalDate on, @Nullable Named step) {

        boolean isEnd() {
            return why.code().equals("finished");
        }

        boolean isLeaving() {
            return why.code().equals("leaves_ruler");
        }
    }
}
