package io.regua.ruler.worlds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the fewest events that still fail: cut at the day of the failure, then debts and events left out. */
final class Shrink {

    private final long until;
    private final int foresight;
    private Scenario smallest;
    private Difference difference;

    private Shrink(Scenario failed, int foresight, Difference difference, Duration atMost) {
        this.foresight = foresight;
        this.until = System.nanoTime() + atMost.toNanos();
        this.smallest = failed.endingBy(difference.day);
        this.difference = difference;
    }

    /** Plays a world; when it fails, says so with the smallest world that fails as well. */
    static Counts play(Scenario scenario, int foresight, Duration atMost) {
        try {
            return Play.of(scenario, foresight);
        } catch (Difference found) {
            throw smallest(scenario, foresight, found, atMost);
        }
    }

    private static AssertionError smallest(Scenario scenario, int foresight, Difference found, Duration atMost) {
        var shrink = new Shrink(scenario, foresight, found, atMost);
        shrink.debts();
        shrink.people();
        shrink.verbs();
        shrink.events();
        return new AssertionError(
                "%s%n%nseed %d, as small as it gets:%n%s"
                        .formatted(shrink.difference.getMessage(), scenario.seed(), shrink.smallest.told()),
                found);
    }

    private void debts() {
        var debts = new ArrayList<>(Play.debts(smallest));
        for (var size = debts.size() / 2; size > 0; size /= 2) {
            for (var from = 0; from < debts.size(); ) {
                var some = List.copyOf(debts.subList(from, Math.min(debts.size(), from + size)));
                var without = new HashSet<>(some);
                if (tryOut(smallest.only(event -> !isOf(event, without)))) {
                    debts.removeAll(some);
                } else {
                    from += size;
                }
            }
        }
    }

    private static boolean isOf(Event event, Set<Integer> debts) {
        return switch (event.verb()) {
            case "owe", "pay", "part", "reverse", "cancel", "agree", "break", "postpone", "earlier", "complete" ->
                debts.contains(event.subject());
            case "hold" -> event.number(2) > 0 && debts.contains(event.number(2));
            default -> false;
        };
    }

    /** Whoever owes nothing any more, and creditors nobody owes. */
    private void people() {
        var owes = smallest.events().stream()
                .filter(event -> event.verb().equals("owe"))
                .toList();
        var customers = owes.stream().map(event -> event.number(0)).toList();
        var creditors = owes.stream().map(event -> event.number(1)).toList();
        tryOut(smallest.only(event -> switch (event.verb()) {
            case "customer", "mark", "unmark" -> customers.contains(event.subject());
            case "creditor", "legal", "pause", "resume" -> creditors.contains(event.subject());
            default -> true;
        }));
    }

    /** All that is done of one kind to one subject. */
    private void verbs() {
        smallest.events().stream()
                .map(Event::verb)
                .distinct()
                .forEach(verb -> tryOut(smallest.only(event -> !event.verb().equals(verb))));
        smallest.events().stream()
                .filter(event -> event.verb().equals("ruler"))
                .map(Event::subject)
                .forEach(ruler -> tryOut(smallest.only(event -> !isOfRuler(event, ruler))));
    }

    private static boolean isOfRuler(Event event, int ruler) {
        return switch (event.verb()) {
            case "ruler", "publish", "trial", "end_trial" -> event.subject() == ruler;
            default -> false;
        };
    }

    private void events() {
        for (var size = Math.max(1, smallest.events().size() / 2); size > 0; size /= 2) {
            for (var from = 0; from < smallest.events().size(); ) {
                var left = new ArrayList<>(smallest.events());
                left.subList(from, Math.min(left.size(), from + size)).clear();
                if (!tryOut(new Scenario(smallest.seed(), smallest.from(), smallest.days(), List.copyOf(left)))) {
                    from += size;
                }
            }
        }
    }

    private boolean tryOut(Scenario smaller) {
        if (System.nanoTime() > until) {
            return false;
        }
        var failed = fails(smaller, foresight);
        failed.ifPresent(found -> {
            difference = found;
            smallest = smaller.endingBy(found.day);
        });
        return failed.isPresent();
    }

    private static Optional<Difference> fails(Scenario scenario, int foresight) {
        try {
            Play.of(scenario, foresight);
            return Optional.empty();
        } catch (Difference found) {
            return Optional.of(found);
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }
}
