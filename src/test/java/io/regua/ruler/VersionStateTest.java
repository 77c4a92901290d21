package io.regua.ruler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionStateTest {

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/lives.md")))
                .as("docs/lives.md is not current; put this diagram in")
                .contains("```mermaid\n" + VersionState.diagram() + "```");
    }

    @Test
    void neverStaysByMovingAndEndsRetired() {
        assertThat(VersionState.values()).noneMatch(state -> state.mayBecome(state));
        assertThat(VersionState.values())
                .filteredOn(state -> state.next().isEmpty())
                .containsExactly(VersionState.RETIRED);
    }
}
