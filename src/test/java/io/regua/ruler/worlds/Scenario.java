package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A whole world: when it begins, how long it goes on, and all that happens in it. */
record Scenario(long seed, LocalDate from, int days, List<Event> events) {

    private static final Pattern HEAD = Pattern.compile("seed (\\d+), nights (\\S+) to (\\S+)");

    /** As {@link #told} wrote it. */
    static Scenario read(List<String> lines) {
        var head = HEAD.matcher(lines.getFirst());
        if (!head.matches()) {
            throw new IllegalArgumentException("no world: " + lines.getFirst());
        }
        var from = LocalDate.parse(head.group(2));
        var nights = from.until(LocalDate.parse(head.group(3)), ChronoUnit.DAYS) + 1;
        var events = lines.stream().skip(1).map(Event::read).toList();
        return new Scenario(Long.parseLong(head.group(1)), from, Math.toIntExact(nights), events);
    }

    /** The same until a day and no further; what goes wrong after its end does so without events. */
    Scenario endingBy(LocalDate last) {
        var nights = (int) from.until(last, ChronoUnit.DAYS) + 1;
        return new Scenario(seed, from, Math.min(days, nights), events);
    }

    /** The same until a third of its time is over, when much is still to come. */
    Scenario early() {
        return new Scenario(seed, from, 1 + days / 3, events);
    }

    Scenario only(Predicate<Event> wanted) {
        return new Scenario(seed, from, days, events.stream().filter(wanted).toList());
    }

    List<Event> on(LocalDate day) {
        return events.stream().filter(event -> event.day().equals(day)).toList();
    }

    String told() {
        var last = from.plusDays(days - 1L);
        return "seed %d, nights %s to %s%n%s"
                .formatted(
                        seed,
                        from,
                        last,
                        events.stream()
                                .filter(event -> !event.day().isAfter(last))
                                .map(Event::toString)
                                .collect(Collectors.joining("\n")));
    }
}
