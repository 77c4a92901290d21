package io.regua.ruler.rules;

import io.regua.ruler.Explanation;
import io.regua.ruler.Explanation.Deed;
import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.rules.Told.Entry;
import io.regua.ruler.rules.Told.Wait;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a night did or will do about a debt, judged from what is recorded and planned. What is recorded comes first; a
 * night before today that recorded nothing is judged by what came before and after it, one to come by the plan.
 */
public final class ExplanationRules {

    private final Told told;
    private final LocalDate on;

    private ExplanationRules(Told told, LocalDate on) {
        this.told = told;
        this.on = on;
    }

    /** The judgement of one night: that of any day, past or coming. */
    public static Explanation of(Told told, LocalDate on) {
        return new ExplanationRules(told, on).explanation();
    }

    /** Whether it matters what is planned: the day is still to come, or nothing was recorded after it. */
    public static boolean asksForThePlan(Told told, LocalDate on) {
        return told.debt().isOpen()
                && (!on.isBefore(told.today())
                        || new ExplanationRules(told, on).following().isEmpty());
    }

    private Explanation explanation() {
        var deeds = that(on).filter(Entry::isDeed).map(ExplanationRules::deed).toList();
        var putOff = that(on).filter(entry -> !entry.isDeed()).findFirst();
        if (!deeds.isEmpty()) {
            return verdict(
                    Verdict.ACTED,
                    deeds,
                    putOff.map(Entry::why).orElse(null),
                    putOff.map(Entry::step).orElse(null));
        }
        return putOff.map(entry -> nothing(Verdict.WAITED, entry.why(), entry.step()))
                .orElseGet(on.isBefore(told.today()) ? this::past : this::coming);
    }

    private Explanation past() {
        if (wasClosed()) {
            return closed();
        }
        var putOff = stillPutOff();
        if (putOff.isPresent()) {
            return waiting(putOff.get().why(), putOff.get().step(), putOff.get().on());
        }
        var late = overdue();
        if (late.isPresent()) {
            return late.get();
        }
        return following().isPresent() ? notDue() : standing();
    }

    /** Nothing was recorded since: the debt stands now as it stood then. */
    private Explanation standing() {
        var place = told.place();
        if (place == null) {
            return nothing(Verdict.NO_RULER, null, null);
        }
        var dueOn = place.nextOn();
        if (dueOn != null && !dueOn.isAfter(on)) {
            return nothing(Verdict.PASSED_OVER, Why.of("late").with("dueOn", dueOn.toString()), place.next());
        }
        var waiting = place.waiting();
        if (waiting == null) {
            return notDue();
        }
        return waiting.equals("finished")
                ? nothing(Verdict.FINISHED, null, null)
                : waiting(Why.of(waiting), place.next(), null);
    }

    private Explanation coming() {
        if (!told.debt().isOpen()) {
            return closed();
        }
        var planned = told.plan().stream()
                .filter(step -> on.equals(step.on()))
                .map(ExplanationRules::planned)
                .toList();
        return planned.isEmpty() ? quiet() : acting(planned);
    }

    /** The steps of that night, and the one that it will put off behind them. */
    private Explanation acting(List<Deed> planned) {
        return told.waitOn(on)
                .filter(wait -> wait.isWrittenOn(on))
                .map(wait -> verdict(Verdict.WILL_ACT, planned, wait.why(), wait.step()))
                .orElseGet(() -> verdict(Verdict.WILL_ACT, planned, null, null));
    }

    /** A night to come on which nothing is planned. */
    private Explanation quiet() {
        return told.waitOn(on).map(this::waiting).orElseGet(this::notDue);
    }

    private Explanation waiting(Wait wait) {
        if (wait.isWrittenOn(on)) {
            return nothing(Verdict.WILL_WAIT, wait.why(), wait.step());
        }
        return switch (wait.why().code()) {
            case "finished" -> nothing(Verdict.FINISHED, null, null);
            case "no_ruler" -> nothing(Verdict.NO_RULER, null, null);
            case "leaves_ruler" -> nothing(Verdict.NO_RULER, wait.why(), null);
            default -> waiting(wait.why(), wait.step(), wait.on() == null ? putOffOn() : told.since(wait));
        };
    }

    /** No contact leaves on a day off; one that comes next leaves on the next business day. */
    private Explanation notDue() {
        var until = told.debt().dayOffUntil();
        var next = next();
        boolean moved = next.isPresent()
                && next.get().on().equals(until)
                && !next.get().step().kind().isLegal();
        return moved
                ? nothing(
                        Verdict.NOT_DUE,
                        Why.of("day_off").with("until", String.valueOf(until)),
                        next.get().step())
                : nothing(Verdict.NOT_DUE, null, null);
    }

    private boolean wasClosed() {
        var settledOn = told.debt().settledOn();
        return !told.debt().isOpen() && (settledOn == null ? following().isEmpty() : !settledOn.isAfter(on));
    }

    private Explanation closed() {
        var settledOn = told.debt().settledOn();
        var why = Why.of(told.debt().state()).with("settledOn", settledOn == null ? null : settledOn.toString());
        return nothing(Verdict.CLOSED, why, null);
    }

    /** The last thing before was that a step was put off, and the same cycle went on from there. */
    private Optional<Entry> stillPutOff() {
        var cycle = following().map(Entry::cycle).orElse(told.debt().cycle());
        return before().filter(entry -> !entry.isDeed() && entry.cycle() == cycle);
    }

    private @Nullable LocalDate putOffOn() {
        return stillPutOff().map(Entry::on).orElse(null);
    }

    /** What was decided later although it had been due on the day. */
    private Optional<Explanation> overdue() {
        return following()
                .flatMap(first -> that(first.on())
                        .filter(entry -> entry.dueOn() != null && !entry.dueOn().isAfter(on))
                        .findFirst()
                        .map(entry -> nothing(
                                Verdict.PASSED_OVER,
                                Why.of("late")
                                        .with("dueOn", String.valueOf(entry.dueOn()))
                                        .with("takenOn", entry.on().toString()),
                                entry.step())));
    }

    private Stream<Entry> that(LocalDate night) {
        return told.entries().stream().filter(entry -> entry.on().equals(night));
    }

    private Optional<Entry> before() {
        return told.entries().stream().filter(entry -> entry.on().isBefore(on)).reduce((earlier, later) -> later);
    }

    /** The first that was taken, covered or put off afterwards, or else whatever was decided first. */
    private Optional<Entry> following() {
        var after =
                told.entries().stream().filter(entry -> entry.on().isAfter(on)).toList();
        return after.stream()
                .filter(Entry::isHappening)
                .findFirst()
                .or(() -> after.stream().findFirst());
    }

    private Optional<Next> next() {
        return following()
                .map(entry -> new Next(
                        entry.step(), entry.on(), entry.outcome(), entry.outcome() == null ? entry.why() : null, true))
                .or(() -> told.foretoldAfter(on));
    }

    private @Nullable Why noNext() {
        if (!told.debt().isOpen()) {
            return Why.of(told.debt().state());
        }
        return told.end();
    }

    private static Deed deed(Entry entry) {
        return new Deed(
                entry.seq(), entry.step(), entry.outcome() == null ? Outcome.SKIPPED : entry.outcome(), entry.why());
    }

    private static Deed planned(PlannedStep step) {
        return new Deed(
                step.seq(),
                new Named(step.stepKey(), step.kind()),
                step.outcome(),
                new Why(step.reason(), step.facts()));
    }

    private Explanation waiting(Why why, @Nullable Named step, @Nullable LocalDate since) {
        return nothing(Verdict.WAITING, why.with("since", since == null ? null : since.toString()), step);
    }

    private Explanation nothing(Verdict verdict, @Nullable Why why, @Nullable Named step) {
        return verdict(verdict, List.of(), why, step);
    }

    private Explanation verdict(Verdict verdict, List<Deed> steps, @Nullable Why why, @Nullable Named step) {
        var next = next().orElse(null);
        var ruler = verdict == Verdict.NO_RULER ? null : ruler();
        return new Explanation(
                told.receivableId(), on, verdict, steps, why, step, ruler, next, next == null ? noNext() : null);
    }

    /** Where it stands; before today that of the last night before that acted, else of the first after it. */
    private @Nullable InForce ruler() {
        var place = told.place();
        if (place != null && !on.isBefore(told.today())) {
            return place.ruler();
        }
        var acting = told.entries().stream().filter(Entry::isDeed).toList();
        return acting.stream()
                .filter(entry -> !entry.on().isAfter(on))
                .reduce((earlier, later) -> later)
                .or(() -> acting.stream().findFirst())
                .map(Entry::ruler)
                .orElse(place == null ? null : place.ruler());
    }
}
