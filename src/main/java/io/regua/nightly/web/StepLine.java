package io.regua.nightly.web;

import io.regua.nightly.store.NightActions.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One step of a night and how often it ended in which way. */
record StepLine(String stepKey, String kind, List<Count> counts) {

    /** The ways a step can end, as the columns stand. */
    static final List<String> OUTCOMES = List.of("taken", "covered", "superseded", "skipped", "waited");

    static List<StepLine> of(List<Count> counts) {
        var steps = new LinkedHashMap<String, List<Count>>();
        counts.forEach(count ->
                steps.computeIfAbsent(count.stepKey(), key -> new ArrayList<>()).add(count));
        return steps.values().stream().map(StepLine::line).toList();
    }

    private static StepLine line(List<Count> counts) {
        var first = counts.getFirst();
        return new StepLine(first.stepKey(), first.kind(), List.copyOf(counts));
    }

    public long with(String outcome) {
        return counts.stream()
                .filter(count -> count.outcome().equals(outcome))
                .mapToLong(Count::count)
                .sum();
    }
}
