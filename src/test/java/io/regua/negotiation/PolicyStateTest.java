package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PolicyStateTest {

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/lives.md")))
                .as("docs/lives.md is not current; put this diagram in")
                .contains("```mermaid\n" + PolicyState.diagram() + "```");
    }

    @Test
    void neverStaysByMovingAndEndsOnce() {
        assertThat(PolicyState.values()).noneMatch(state -> state.mayBecome(state));
        assertThat(PolicyState.values())
                .filteredOn(state -> state.next().isEmpty())
                .containsExactly(PolicyState.RETIRED);
    }
}
