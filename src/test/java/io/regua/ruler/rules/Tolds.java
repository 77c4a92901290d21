package io.regua.ruler.rules;

import io.regua.ruler.Explanation;
import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.StepKind;
import io.regua.ruler.rules.Told.Debt;
import io.regua.ruler.rules.Told.Entry;
import io.regua.ruler.rules.Told.Place;
import io.regua.ruler.rules.Told.Wait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a debt due on Monday, 9 November 2026, on Friday, 20 November. */
final class Tolds {

    private Tolds() {}

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final InForce FIRST = new InForce(1, "Standard", 1);
    static final InForce SECOND = new InForce(1, "Standard", 2);
    static final Named REMINDER = new Named("reminder", StepKind.REMINDER);
    static final Named CALL = new Named("call", StepKind.CALL);
    static final Named REGISTRY = new Named("registry", StepKind.REGISTRY);
    static final Debt OPEN = debt("open", null);

    static LocalDate nov(int day) {
        return LocalDate.of(2026, 11, 1).plusDays(day - 1L);
    }

    static Debt debt(String state, @Nullable LocalDate settledOn) {
        return new Debt(state, settledOn, nov(9), 1, null);
    }

    static Entry taken(int day, Named step, String reason, int dueOn) {
        var facts = Map.<String, Object>of("dueOn", nov(dueOn).toString());
        return new Entry(nov(day), 1, 2, step, Outcome.TAKEN, new Why(reason, facts), nov(dueOn), FIRST);
    }

    static Entry waited(int day, String reason) {
        return new Entry(nov(day), 1, 4, REGISTRY, null, Why.of(reason), null, null);
    }

    static Place dated(int day) {
        return new Place(SECOND, REGISTRY, nov(day), null, null);
    }

    static Place standing(String waiting) {
        return new Place(SECOND, REGISTRY, null, waiting, null);
    }

    static Place held(@Nullable LocalDate until) {
        var hold = Why.of("held").with("hold", "dispute").with("until", until == null ? null : until.toString());
        return new Place(SECOND, REGISTRY, null, "held", hold);
    }

    static PlannedStep planned(int day, Named step, Outcome outcome) {
        var facts = Map.<String, Object>of("daysLate", day - 9L, "countedFrom", nov(9).toString());
        return new PlannedStep(4, step.stepKey(), step.kind(), nov(day), outcome, "due", facts);
    }

    static Wait putOff(int day, Why why, @Nullable LocalDate until) {
        return new Wait(nov(day), until, REGISTRY, why, true);
    }

    static Wait finished(int day) {
        return new Wait(nov(day), null, null, Why.of("finished"), false);
    }

    static Told told(Debt debt, @Nullable Place place, Entry... entries) {
        return Told.recorded(51, TODAY, debt, place, List.of(entries));
    }

    static Explanation explained(Told told, int day) {
        return ExplanationRules.of(told, nov(day));
    }

    static Object fact(Explanation found, String name) {
        var why = found.why();
        return why == null ? "no reason" : why.facts().getOrDefault(name, "no fact");
    }

    static String next(Explanation found) {
        var next = found.next();
        return next == null ? "none" : next.step().stepKey() + " " + next.on().getDayOfMonth() + " " + next.recorded();
    }
}
