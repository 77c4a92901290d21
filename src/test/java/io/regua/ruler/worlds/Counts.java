package io.regua.ruler.worlds;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What became of steps, how often: a world in which a rule never comes up says nothing about it. */
final class Counts {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Collection<Book.Deed> deeds, Collection<Book.Wait> waits) {
        deeds.forEach(deed -> counts.merge(deed.outcome() + " " + deed.reason(), 1, Integer::sum));
        deeds.forEach(deed -> counts.merge(deed.kind() + " " + deed.outcome(), 1, Integer::sum));
        waits.forEach(wait -> counts.merge("waited " + wait.reason(), 1, Integer::sum));
    }

    void planned(int steps) {
        counts.merge("planned", steps, Integer::sum);
    }

    void explained(int nights) {
        counts.merge("explained", nights, Integer::sum);
    }

    void add(Counts others) {
        others.counts.forEach((what, count) -> counts.merge(what, count, Integer::sum));
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
