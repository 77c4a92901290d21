package io.regua.ruler.rules;

import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param waits the nights on which it waits without a date, in order, as far as they are known
 */
public record Told(
        long receivableId,
        LocalDate today,
        Debt debt,
        @Nullable Place place,
        List<Entry> entries,
        List<PlannedStep> plan,
        List<Wait> waits) {

    public Told {
        entries = List.copyOf(entries);
        plan = List.copyOf(plan);
        waits = List.copyOf(waits);
    }

    /** What is recorded, without anything to come. */
    public static Told recorded(
            long receivableId, LocalDate today, Debt debt, @Nullable Place place, List<Entry> entries) {
        return new Told(receivableId, today, debt, place, entries, List.of(), List.of());
    }

    /**
     * The same, with what is to come.
     *
     * @param toCome the nights to come from which on it waits without a date
     * @param looksOn the first night that looks at it; null = none does
     */
    public Told planned(List<PlannedStep> steps, List<Wait> toCome, @Nullable LocalDate looksOn) {
        var known = new ArrayList<Wait>();
        if (place == null || place.waiting() != null) {
            known.add(waitingAlready(looksOn == null ? null : looksOn.minusDays(1)));
        }
        known.addAll(toCome);
        return new Told(receivableId, today, debt, place, entries, steps, known);
    }

    private Wait waitingAlready(@Nullable LocalDate until) {
        return place == null
                ? new Wait(null, until, null, Why.of("no_ruler"), false)
                : new Wait(null, until, place.next(), place.why(), false);
    }

    /** What it waits for without a date on a night to come. */
    Optional<Wait> waitOn(LocalDate night) {
        return waits.stream().filter(wait -> wait.isOn(night)).findFirst();
    }

    /** The night that wrote down last what a debt waits for, if that is one to come and it has not gone on since. */
    @Nullable LocalDate since(Wait wait) {
        for (var at = waits.indexOf(wait); at >= 0; at--) {
            var before = waits.get(at);
            if (before.on() == null || before.written() || !before.isLike(wait)) {
                return before.isLike(wait) ? before.on() : null;
            }
        }
        return null;
    }

    /** The first step that will be taken, covered or put off after a night. */
    Optional<Next> foretoldAfter(LocalDate night) {
        var taken = plannedAfter(night);
        return putOffAfter(night)
                .filter(next ->
                        taken.map(PlannedStep::on).map(next.on()::isBefore).orElse(true))
                .or(() -> taken.flatMap(Told::next));
    }

    /** Why nothing comes any more after all that is foretold; null = that is not known. */
    @Nullable Why end() {
        return waits.isEmpty() ? null : waits.getLast().why();
    }

    private Optional<PlannedStep> plannedAfter(LocalDate night) {
        return plan.stream()
                .filter(step -> step.on() != null && step.on().isAfter(night))
                .filter(step -> step.outcome() == Outcome.TAKEN || step.outcome() == Outcome.COVERED)
                .findFirst();
    }

    private Optional<Next> putOffAfter(LocalDate night) {
        return waits.stream().flatMap(wait -> wait.next(night).stream()).findFirst();
    }

    private static Optional<Next> next(PlannedStep step) {
        return Optional.ofNullable(step.on())
                .map(day -> new Next(new Named(step.stepKey(), step.kind()), day, step.outcome(), null, false));
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
     */
    public record Place(
            InForce ruler,
            @Nullable Named next,
            @Nullable LocalDate nextOn,
            @Nullable String waiting,
            @Nullable Why hold) {

        Why why() {
            return hold == null ? Why.of(Objects.requireNonNullElse(waiting, "")) : hold;
        }
    }

    /**
     * Nights on which a debt waits without a date, whatever its step asks for.
     *
     * @param on the first of them; null = it is one that was
     * @param until the last before a night looks at it anew; null = none does
     * @param step the next one; null = there is none
     * @param why of a hold with the facts {@code hold} and {@code until}; of a debt that left its ruler with
     *     {@code from}
     * @param written the first of these nights puts the step off, and says so
     */
    public record Wait(
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable Named step,
            Why why,
            boolean written) {

        boolean isOn(LocalDate night) {
            return (on == null || !night.isBefore(on)) && (until == null || !night.isAfter(until));
        }

        boolean isWrittenOn(LocalDate night) {
            return written && night.equals(on);
        }

        boolean isLike(Wait other) {
            return why.code().equals(other.why.code());
        }

        Optional<Next> next(LocalDate after) {
            return !written || on == null || step == null || !on.isAfter(after)
                    ? Optional.empty()
                    : Optional.of(new Next(step, on, null, why, false));
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
}
