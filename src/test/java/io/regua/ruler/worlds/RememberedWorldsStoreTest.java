package io.regua.ruler.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random worlds that once were told differently, as small as they got: {@code src/test/resources/worlds}. */
class RememberedWorldsStoreTest {

    private static final Path WORLDS = Path.of("src/test/resources/worlds");

    static List<Path> worlds() throws IOException {
        try (Stream<Path> files = Files.list(WORLDS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void areToldAlike(Path world) throws IOException {
        var scenario = Scenario.read(Files.readAllLines(world));

        assertThat(scenario.told())
                .isEqualToNormalizingNewlines(Files.readString(world).strip());
        assertThat(Play.of(scenario, 60).of("explained")).isPositive();
    }
}
