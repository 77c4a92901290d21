package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole nights as stories of {@link Story}. Each night runs twice: the second changes nothing. */
class NightsOfStoriesStoreTest {

    static Stream<String> stories() throws IOException {
        return Story.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void endAsTold(String name) throws IOException {
        var world = new World();
        var story = Story.named(name);
        for (var day = story.first(); !day.isAfter(story.last()); day = day.plusDays(1)) {
            if (story.runs()) {
                world.night(day);
                assertThat(world.night(day)).as("second run of %s", day).isEmpty();
            }
            story.happen(world, day);
        }

        assertThat(world.recorded()).isEqualTo(story.then());
    }
}
