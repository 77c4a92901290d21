package io.regua.ruler.rules;

import io.regua.ruler.DueDateWalk;
import io.regua.ruler.DueDateWalk.Met;
import io.regua.ruler.LawCheck;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every due date that a version was walked for. A due date is said to have what one of its walks has, whatever the
 * calendar, the kind of customer and his profile.
 */
final class DueDates {

    private static final String FINISHED = "finished";

    private final List<DueDateWalk> walks;
    private final SortedSet<LocalDate> all;

    DueDates(List<DueDateWalk> walks) {
        this.walks = List.copyOf(walks);
        this.all = walks.stream().map(DueDateWalk::dueOn).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isEmpty() {
        return walks.isEmpty();
    }

    /** On which of them this is true of a debt. */
    SortedSet<LocalDate> where(Predicate<DueDateWalk> happens) {
        return walks.stream().filter(happens).map(DueDateWalk::dueOn).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean any(Predicate<DueDateWalk> happens) {
        return walks.stream().anyMatch(happens);
    }

    /** Whether the step was taken on some of them. */
    boolean takes(int seq) {
        return any(walk -> took(walk, seq));
    }

    /** Whether a night looked at the step on some of them. */
    boolean meets(int seq) {
        return any(walk -> walk.steps().stream().anyMatch(met -> met.seq() == seq));
    }

    /** Why the step was given up, wherever it was. */
    SortedSet<String> reasonsAgainst(int seq) {
        return walks.stream()
                .flatMap(walk -> walk.steps().stream())
                .filter(met -> met.seq() == seq && met.outcome() != Outcome.TAKEN)
                .map(Met::reason)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean took(DueDateWalk walk, int seq) {
        return walk.steps().stream().anyMatch(met -> met.seq() == seq && met.outcome() == Outcome.TAKEN);
    }

    static boolean gaveUp(DueDateWalk walk, int seq, String reason) {
        return walk.steps().stream()
                .anyMatch(met -> met.seq() == seq
                        && met.outcome() != Outcome.TAKEN
                        && met.reason().equals(reason));
    }

    /** Whether it waits at the step for ever, for this reason. */
    static boolean stopsAt(DueDateWalk walk, int seq, String waiting) {
        return walk.waiting().equals(waiting) && stop(walk) == seq;
    }

    /** The step at which it waits for ever: steps go in list order, so it is the first that no night got past. */
    static int stop(DueDateWalk walk) {
        return walk.waiting().equals(FINISHED)
                ? Integer.MAX_VALUE
                : 1 + walk.steps().stream().mapToInt(Met::seq).max().orElse(0);
    }

    /** What a check found on some of them; how many stands among the facts. */
    LawCheck found(String code, Result result, int seq, Map<String, Object> facts, SortedSet<LocalDate> dates) {
        var told = new TreeMap<>(facts);
        told.put("count", dates.size());
        told.put("of", all.size());
        return new LawCheck(code, result, seq, told, dates.equals(all) ? List.of() : List.copyOf(dates));
    }
}
