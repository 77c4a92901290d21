package io.regua.ruler.rules;

import io.regua.ruler.Audience;
import io.regua.ruler.Content;
import io.regua.ruler.Finding;
import io.regua.ruler.Objection;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a version alone tells of whether it may run. */
public final class PublishRules {

    private final Audience audience;
    private final List<Step> earlier = new ArrayList<>();
    private final Map<String, Integer> days = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private PublishRules(Audience audience) {
        this.audience = audience;
    }

    /** All of it, in the order of the steps. */
    public static List<Finding> of(Content content) {
        var rules = new PublishRules(content.audience());
        if (content.steps().isEmpty()) {
            rules.findings.add(Finding.blocks(Objection.of("no_steps", "steps")));
        }
        content.steps().forEach(rules::look);
        return rules.findings;
    }

    private void look(Step step) {
        days.put(step.key(), dayOf(step));
        agreed(step);
        told(step);
        twice(step);
        noticed(step);
        reachable(step);
        inOrder(step);
        earlier.add(step);
    }

    /** The earliest day after the due date on which it can fall due, gaps and days off aside. */
    private int dayOf(Step step) {
        var anchor = step.anchor();
        return step.offsetDays() + (anchor == null ? 0 : days.getOrDefault(anchor, 0));
    }

    /** L22: installments of agreements are never listed, nor taken to the law in any other way. */
    private void agreed(Step step) {
        if (step.kind().isLegal() && audience.debts().takesAgreements()) {
            findings.add(Finding.blocks(Objection.ofStep(step.seq(), "agreement_listed", "kind")));
        }
    }

    /** L05, product rule 9: nobody meets the law before a person or a message of ours, after the due date. */
    private void told(Step step) {
        if (!step.kind().isLegal()) {
            return;
        }
        var contacts = earlier.stream()
                .filter(other -> other.kind().isContact() && days.getOrDefault(other.key(), 0) > 0)
                .toList();
        if (contacts.isEmpty()) {
            findings.add(Finding.blocks(Objection.ofStep(step.seq(), "nobody_told", "kind")));
        } else if (contacts.stream().allMatch(Step::optional)) {
            findings.add(Finding.warns(Objection.ofStep(step.seq(), "told_by_optional", "kind")));
        }
    }

    /** The same thing said again to the same customers on the same day. */
    private void twice(Step step) {
        var alike = step.at(1).named("");
        earlier.stream()
                .filter(other -> other.at(1).named("").equals(alike))
                .findFirst()
                .ifPresent(other ->
                        findings.add(Finding.blocks(Objection.ofStep(step.seq(), "same_step_twice", "offsetDays")
                                .with("key", other.key()))));
    }

    /** Our letter accompanies the request to the bureau; before it, it speaks of what has not happened. */
    private void noticed(Step step) {
        var notices = earlier.stream()
                .filter(other ->
                        other.kind() == StepKind.NOTICE_LETTER || other.kind() == StepKind.EXTRAJUDICIAL_NOTICE);
        if (step.kind() == StepKind.REGISTRY) {
            notices.forEach(notice ->
                    findings.add(Finding.warns(Objection.ofStep(notice.seq(), "notice_before_registry", "kind"))));
        }
    }

    private void reachable(Step step) {
        if (step.timing().anchorFact() != Fact.TAKEN) {
            findings.add(Finding.warns(Objection.ofStep(step.seq(), "nobody_reports", "anchorFact")
                    .with("fact", step.timing().anchorFact().code())));
        }
        var asked = step.condition();
        var day = days.getOrDefault(step.key(), 0);
        var until = asked.maxDaysLate();
        if (until != null && until < day) {
            findings.add(Finding.warns(
                    Objection.ofStep(step.seq(), "never_taken", "maxDaysLate").with("day", day)));
        }
        var from = asked.minDaysLate();
        if (from != null && from > day && isCalendar(step)) {
            findings.add(Finding.warns(
                    Objection.ofStep(step.seq(), "never_taken", "minDaysLate").with("day", day)));
        }
        meets("profiles", step, asked.profiles(), audience.profiles());
        meets("customerKinds", step, asked.customerKinds(), audience.customerKinds());
    }

    /** Steps go in the order of the list: one whose day is over when its turn comes is met late. */
    private void inOrder(Step step) {
        var day = days.getOrDefault(step.key(), 0);
        earlier.stream()
                .filter(other -> isCalendar(step) && isCalendar(other) && other.offsetDays() > day)
                .max(Comparator.comparingInt(Step::offsetDays))
                .ifPresent(
                        other -> findings.add(Finding.warns(Objection.ofStep(step.seq(), "out_of_order", "offsetDays")
                                .with("key", other.key()))));
    }

    /** Its day is then the day on which it is met, unless it is late. */
    private static boolean isCalendar(Step step) {
        return step.anchor() == null && step.offsetUnit() == DayUnit.CALENDAR;
    }

    private void meets(String field, Step step, Collection<?> asked, Collection<?> meant) {
        if (!asked.isEmpty() && !meant.isEmpty() && Collections.disjoint(asked, meant)) {
            findings.add(Finding.warns(Objection.ofStep(step.seq(), "not_of_the_audience", field)));
        }
    }
}
