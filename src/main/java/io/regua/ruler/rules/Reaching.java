package io.regua.ruler.rules;

import io.regua.ruler.LawCheck;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which steps are taken for no due date at all, and whether that can be held against them. */
final class Reaching {

    static final String UNREACHABLE = "step_unreachable";

    /** What the order and the days of the steps do to one another. */
    private static final Set<String> BY_ORDER = Set.of("overtaken", "met_late", "after_due_date");

    /** What no walk can settle. */
    private static final Set<String> BY_CUSTOMER = Set.of("kind", "previous", "profile");

    private final List<Step> steps;
    private final DueDates dates;

    Reaching(List<Step> steps, DueDates dates) {
        this.steps = steps;
        this.dates = dates;
    }

    List<LawCheck> checks() {
        return steps.stream()
                .filter(step -> !dates.takes(step.seq()))
                .flatMap(step -> (dates.meets(step.seq()) ? givenUp(step) : neverMet(step)).stream())
                .toList();
    }

    /**
     * Who is always given up by the other steps is unreachable; by his own condition on days as well, but somebody may
     * want that. What depends on the customer or on what became of another step is not known here.
     */
    private Optional<LawCheck> givenUp(Step step) {
        var reasons = dates.reasonsAgainst(step.seq());
        var byOrder = reasons.stream().filter(BY_ORDER::contains).findFirst();
        if (byOrder.isPresent()) {
            return unreachable(step, Result.BLOCKS, byOrder.get());
        }
        if (reasons.contains("days")) {
            return unreachable(step, Result.WARNS, "days");
        }
        var why = reasons.stream().filter(BY_CUSTOMER::contains).findFirst().orElse("customer");
        return Optional.of(LawRules.notChecked(UNREACHABLE, step.seq(), why));
    }

    /** Something before it stops the ruler; a legal step that nobody was told before has a check of its own. */
    private Optional<LawCheck> neverMet(Step step) {
        if (stopsHere(step, "prerequisite")) {
            return unreachable(step, Result.BLOCKS, "prerequisite");
        }
        if (stopsHere(step, "nobody_told")) {
            return Optional.empty();
        }
        return Optional.of(
                LawRules.notChecked(UNREACHABLE, step.seq(), stopsHere(step, "anchor") ? "anchor" : "behind"));
    }

    private boolean stopsHere(Step step, String waiting) {
        return dates.any(walk -> DueDates.stopsAt(walk, step.seq(), waiting));
    }

    private Optional<LawCheck> unreachable(Step step, Result result, String reason) {
        var all = dates.where(walk -> true);
        return Optional.of(dates.found(UNREACHABLE, result, step.seq(), Map.of("reason", reason), all));
    }
}
