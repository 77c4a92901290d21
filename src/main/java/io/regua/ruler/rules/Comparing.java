package io.regua.ruler.rules;

import io.regua.ruler.Content;
import io.regua.ruler.Difference;
import io.regua.ruler.Difference.OfStep;
import io.regua.ruler.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** In what two versions differ. Steps are the same when they have the same key. */
public final class Comparing {

    private final Map<String, Step> before = new LinkedHashMap<>();
    private final Map<String, Step> after = new LinkedHashMap<>();

    private Comparing(List<Step> before, List<Step> after) {
        before.forEach(step -> this.before.put(step.key(), step));
        after.forEach(step -> this.after.put(step.key(), step));
    }

    /** What the second says otherwise than the first. The note of a version is no difference. */
    public static Difference of(Content before, Content after) {
        return new Difference(
                Fields.between(head(before), head(after)), new Comparing(before.steps(), after.steps()).steps());
    }

    private static Map<String, String> head(Content content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("priority", String.valueOf(content.priority()));
        fields.putAll(Fields.of(content.audience()));
        return fields;
    }

    private List<OfStep> steps() {
        var moved = moved();
        return order().stream().map(key -> one(key, moved)).toList();
    }

    private OfStep one(String key, Set<String> moved) {
        var was = before.get(key);
        var is = after.get(key);
        if (is == null) {
            return new Difference.Removed(Objects.requireNonNull(was));
        }
        if (was == null) {
            return new Difference.Added(is);
        }
        var fields = Fields.between(Fields.of(was), Fields.of(is));
        return fields.isEmpty() && !moved.contains(key)
                ? new Difference.Same(is)
                : new Difference.Altered(was, is, moved.contains(key), fields);
    }

    /** As the second has them; what is no more behind what stood before it. */
    private List<String> order() {
        var order = new ArrayList<>(after.keySet());
        var place = 0;
        for (var key : before.keySet()) {
            if (after.containsKey(key)) {
                place = order.indexOf(key) + 1;
            } else {
                order.add(place++, key);
            }
        }
        return order;
    }

    /** The fewest steps that must have changed their place for the others to be in the order of the second. */
    private Set<String> moved() {
        var kept = before.keySet().stream().filter(after::containsKey).toList();
        var places = new HashMap<String, Integer>();
        after.keySet().forEach(key -> places.put(key, places.size()));
        var moved = new HashSet<>(kept);
        longestRun(kept, places).forEach(moved::remove);
        return moved;
    }

    private static List<String> longestRun(List<String> keys, Map<String, Integer> places) {
        var runs = new ArrayList<List<String>>();
        var longest = List.<String>of();
        for (var key : keys) {
            var run = new ArrayList<>(runs.stream()
                    .filter(other -> place(places, other.getLast()) < place(places, key))
                    .reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one));
            run.add(key);
            runs.add(run);
            longest = run.size() > longest.size() ? run : longest;
        }
        return longest;
    }

    private static int place(Map<String, Integer> places, String key) {
        return places.getOrDefault(key, 0);
    }
}
