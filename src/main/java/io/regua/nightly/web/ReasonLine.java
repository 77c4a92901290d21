package io.regua.nightly.web;

import io.regua.nightly.store.NightActions.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** One reason of a night, for steps that ended in the same way, and how often each step did. */
record ReasonLine(String outcome, String reason, long count, List<Count> steps) {

    private record Why(String outcome, String reason) {}

    /** By outcome as the columns stand, the most frequent reason first. */
    static List<ReasonLine> of(List<Count> counts) {
        var reasons = new LinkedHashMap<Why, List<Count>>();
        counts.forEach(
                count -> reasons.computeIfAbsent(new Why(count.outcome(), count.reason()), why -> new ArrayList<>())
                        .add(count));
        return reasons.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((ReasonLine line) -> StepLine.OUTCOMES.indexOf(line.outcome()))
                        .thenComparing(
                                Comparator.comparingLong(ReasonLine::count).reversed()))
                .toList();
    }

    private static ReasonLine line(Why why, List<Count> steps) {
        var sum = steps.stream().mapToLong(Count::count).sum();
        return new ReasonLine(why.outcome(), why.reason(), sum, List.copyOf(steps));
    }
}
