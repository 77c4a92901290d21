package io.regua.ruler.rules;

import io.regua.ruler.Step;
import io.regua.ruler.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the steps of a version stand when no debt is in sight: days after the due date, in a week without holidays. A
 * step that counts from another stands where the sum of the distances leads. Good for a drawing; when a step really
 * falls due only the sweep says.
 */
public final class StepDays {

    private static final int WEEK = 7;
    private static final int WORKING_WEEK = 5;

    private StepDays() {}

    /** By step key, in the order of the list; a step that counts from none before it is not in it. */
    public static Map<String, Integer> of(List<Step> steps) {
        var days = new LinkedHashMap<String, Integer>();
        for (var step : steps) {
            var from = step.anchor() == null ? Integer.valueOf(0) : days.get(step.anchor());
            if (from != null) {
                days.put(step.key(), from + calendarDays(step));
            }
        }
        return days;
    }

    private static int calendarDays(Step step) {
        return step.offsetUnit() == Timing.DayUnit.CALENDAR
                ? step.offsetDays()
                : Math.round((float) step.offsetDays() * WEEK / WORKING_WEEK);
    }

    /** The place in the list, from 1, at which a new step comes behind all that are no later. */
    public static int placeOf(Step wanted, List<Step> steps) {
        var day = of(Stream.concat(steps.stream(), Stream.of(wanted)).toList()).get(wanted.key());
        if (day == null) {
            return steps.size() + 1;
        }
        var days = of(steps);
        return steps.stream()
                        .filter(step -> days.getOrDefault(step.key(), Integer.MAX_VALUE) <= day
                                || step.key().equals(wanted.anchor()))
                        .mapToInt(Step::seq)
                        .max()
                        .orElse(0)
                + 1;
    }
}
