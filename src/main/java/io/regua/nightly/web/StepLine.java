package io.regua.nightly.web;

import io.regua.nightly.store.NightActions.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One step of a night: how many debts it took, and how many it passed over, reason by reason. */
record StepLine(String stepKey, String kind, long taken, List<Count> counts) {

    static List<StepLine> of(List<Count> counts) {
        var steps = new LinkedHashMap<String, List<Count>>();
        counts.forEach(count ->
                steps.computeIfAbsent(count.stepKey(), key -> new ArrayList<>()).add(count));
        return steps.values().stream().map(StepLine::line).toList();
    }

    private static StepLine line(List<Count> counts) {
        var first = counts.getFirst();
        var taken = counts.stream()
                .filter(c -> "taken".equals(c.outcome()))
                .mapToLong(Count::count)
                .sum();
        return new StepLine(first.stepKey(), first.kind(), taken, List.copyOf(counts));
    }
}
