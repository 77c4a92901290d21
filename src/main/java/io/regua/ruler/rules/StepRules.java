package io.regua.ruler.rules;

import io.regua.money.Money;
import io.regua.ruler.Condition;
import io.regua.ruler.HowTaken;
import io.regua.ruler.Objection;
import io.regua.ruler.Prerequisite;
import io.regua.ruler.Step;
import io.regua.ruler.Timing;
import io.regua.ruler.Timing.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must hold of the steps of a draft. */
final class StepRules {

    private static final int MOST_STEPS = 60;
    private static final int EARLIEST = -60;
    private static final int LATEST = 730;
    private static final int WIDEST_GAP = 60;
    private static final int LONGEST_VALIDITY = 730;
    private static final int LONGEST_TEMPLATE = 60;

    private final List<Objection> objections = new ArrayList<>();
    private final Known known;

    private StepRules(Known known) {
        this.known = known;
    }

    /** All that speaks against these steps, in their order. */
    static List<Objection> against(List<Step> steps, Known known) {
        var rules = new StepRules(known);
        if (steps.size() > MOST_STEPS) {
            rules.objections.add(Objection.of("too_many", "steps", "most", MOST_STEPS));
        }
        var earlier = new HashSet<String>();
        for (var step : steps) {
            rules.judge(step, earlier);
            earlier.add(step.key());
        }
        return rules.objections;
    }

    private void judge(Step step, Set<String> earlier) {
        var before = objections.size();
        key(step, earlier);
        timing(step, earlier);
        condition(step.condition(), earlier.isEmpty());
        var prerequisite = step.prerequisite();
        if (prerequisite != null) {
            prerequisite(prerequisite, earlier);
        }
        how(step.howTaken());
        objections.subList(before, objections.size()).replaceAll(objection -> objection.at(step.seq()));
    }

    private void key(Step step, Set<String> earlier) {
        if (!StepKeys.SHAPE.matcher(step.key()).matches()) {
            objections.add(Objection.of("key_shape", "key"));
        }
        if (earlier.contains(step.key())) {
            objections.add(Objection.of("key_twice", "key", "key", step.key()));
        }
        var kind = known.kinds().get(step.key());
        if (kind != null && kind != step.kind()) {
            objections.add(Objection.of("kind_changed", "kind", "kind", kind.code()));
        }
    }

    private void timing(Step step, Set<String> earlier) {
        var timing = step.timing();
        anchor(timing, earlier);
        var least = timing.anchor() == null ? EARLIEST : 0;
        if (timing.offsetDays() < least || timing.offsetDays() > LATEST) {
            objections.add(Objection.outOfRange("offsetDays", least, LATEST));
        }
        if (timing.gapDays() < 0 || timing.gapDays() > WIDEST_GAP) {
            objections.add(Objection.outOfRange("gapDays", 0, WIDEST_GAP));
        }
        if (timing.isBeforeDue() && !step.kind().isContact()) {
            objections.add(Objection.of("before_due_only_contacts", "offsetDays"));
        }
    }

    private void anchor(Timing timing, Set<String> earlier) {
        var anchor = timing.anchor();
        if (anchor != null && !earlier.contains(anchor)) {
            objections.add(Objection.of("not_an_earlier_step", "anchor", "key", anchor));
        }
        if (anchor == null && timing.anchorFact() != Fact.TAKEN) {
            objections.add(Objection.of("fact_of_no_step", "anchorFact"));
        }
    }

    private void condition(Condition asked, boolean first) {
        if (!Objects.requireNonNullElse(asked.minAmount(), Money.of("0.01")).isPositive()) {
            objections.add(Objection.of("not_positive", "minAmount"));
        }
        var from = asked.minDaysLate();
        var until = asked.maxDaysLate();
        if (from != null && until != null && from > until) {
            objections.add(Objection.of("days_crossed", "maxDaysLate", "from", from));
        }
        if (asked.afterOutcome() != null && first) {
            objections.add(Objection.of("no_step_before", "afterOutcome"));
        }
    }

    private void prerequisite(Prerequisite asked, Set<String> earlier) {
        if (!earlier.contains(asked.stepKey())) {
            objections.add(Objection.of("not_an_earlier_step", "requires", "key", asked.stepKey()));
        }
        var valid = asked.validDays();
        if (valid != null && (valid < 1 || valid > LONGEST_VALIDITY)) {
            objections.add(Objection.outOfRange("requiresDays", 1, LONGEST_VALIDITY));
        }
    }

    private void how(HowTaken how) {
        if (new HashSet<>(how.channels()).size() < how.channels().size()) {
            objections.add(Objection.of("named_twice", "channels"));
        }
        if (Objects.requireNonNullElse(how.template(), "").length() > LONGEST_TEMPLATE) {
            objections.add(Objection.of("too_long", "template", "most", LONGEST_TEMPLATE));
        }
    }
}
