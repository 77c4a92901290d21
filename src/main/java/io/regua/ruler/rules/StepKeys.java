package io.regua.ruler.rules;

import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of steps: kind and number, as {@code call_2}. A name that any version of the ruler ever used is not given
 * again: what was done under it would count as done.
 */
public final class StepKeys {

    /** What a name looks like. */
    public static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private StepKeys() {}

    /** The next name for a step of a kind. */
    public static String next(StepKind kind, Collection<String> used) {
        var beginning = kind.code() + "_";
        var last = used.stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .filter(rest -> rest.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return beginning + (last + 1);
    }

    /** The steps with their places counted anew, and with names for those that have none. */
    public static List<Step> numbered(List<Step> steps, Set<String> used) {
        var taken = new HashSet<>(used);
        steps.forEach(step -> taken.add(step.key()));
        var numbered = new ArrayList<Step>();
        for (var step : steps) {
            var key = step.key().isEmpty() ? next(step.kind(), taken) : step.key();
            taken.add(key);
            numbered.add(step.named(key).at(numbered.size() + 1));
        }
        return numbered;
    }
}
