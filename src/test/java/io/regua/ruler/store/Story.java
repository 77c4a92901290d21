package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story of {@code src/test/resources/nights}: {@code given.csv} says what happens on which day (day, what, debt,
 * value), {@code then.csv} all that is recorded (night, debt, step, outcome, reason). A night runs before each day's
 * events, but not between {@code outage} and {@code restored}; the story ends on the day {@code end}.
 */
final class Story {

    private record Event(LocalDate day, String what, String debt, String value) {}

    private final String name;
    private final List<Event> events;
    private boolean out;

    private Story(String name) throws IOException {
        this.name = name;
        this.events = events(name);
    }

    static Stream<String> names() throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources/nights"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    static Story named(String name) throws IOException {
        return new Story(name);
    }

    LocalDate first() {
        return events.getFirst().day();
    }

    LocalDate last() {
        return events.getLast().day();
    }

    /** Whether a night runs on a day, given all that happened before. */
    boolean runs() {
        return !out;
    }

    List<String> then() throws IOException {
        return lines(name, "then.csv");
    }

    /** The first day from this one on that something happens on. */
    LocalDate nextEvent(LocalDate from) {
        return events.stream()
                .map(Event::day)
                .filter(day -> !day.isBefore(from))
                .findFirst()
                .orElseThrow();
    }

    boolean isQuiet(LocalDate day) {
        return events.stream().noneMatch(event -> event.day().equals(day));
    }

    /** All that happens on a day, after its night. */
    void happen(World world, LocalDate day) {
        events.stream().filter(event -> event.day().equals(day)).forEach(event -> happen(world, event));
    }

    private void happen(World world, Event event) {
        switch (event.what()) {
            case "owe" -> world.owe(event.debt(), LocalDate.parse(event.value()));
            case "pay" -> world.pay(event.debt(), event.day());
            case "reverse" -> world.reverse(event.debt());
            case "hold" -> world.hold(event.debt(), event.day());
            case "release" -> world.release(event.debt());
            case "hold_contract" -> world.holdContract(event.debt(), event.day());
            case "release_contract" -> world.releaseContract(event.debt());
            case "hold_customer" -> world.holdCustomer(event.day());
            case "release_customer" -> world.releaseCustomer();
            case "postpone" -> world.postpone(event.debt(), LocalDate.parse(event.value()));
            case "outage" -> out = true;
            case "restored" -> out = false;
            case "end" -> assertThat(out).isFalse();
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private static List<Event> events(String story) throws IOException {
        var events = new ArrayList<Event>();
        for (var line : lines(story, "given.csv")) {
            var cells = line.split(",", -1);
            events.add(new Event(
                    LocalDate.parse(cells[0]),
                    cells[1],
                    cells.length > 2 ? cells[2] : "",
                    cells.length > 3 ? cells[3] : ""));
        }
        return events;
    }

    private static List<String> lines(String story, String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/nights", story, file)).stream()
                .skip(1)
                .map(line -> line.replaceAll("\\s*#.*", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
