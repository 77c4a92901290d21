package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole nights as stories: {@code given.csv} says what happens on which day (day, what, debt, value), {@code then.csv}
 * all that is recorded (night, debt, step, outcome, reason). A night runs before each day's events, but not between
 * {@code outage} and {@code restored}; the story ends on the day {@code end}. Each night runs twice: the second changes
 * nothing.
 */
class NightsOfStoriesStoreTest {

    private record Event(LocalDate day, String what, String debt, String value) {}

    private boolean out;

    static Stream<String> stories() throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources/nights"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void endAsTold(String story) throws IOException {
        var world = new World();
        var events = events(story);
        var first = events.getFirst().day();
        var last = events.getLast().day();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!out) {
                world.night(day);
                assertThat(world.night(day)).as("second run of %s", day).isEmpty();
            }
            for (var event : events) {
                if (event.day().equals(day)) {
                    happen(world, event);
                }
            }
        }

        assertThat(world.recorded()).isEqualTo(lines(story, "then.csv"));
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
