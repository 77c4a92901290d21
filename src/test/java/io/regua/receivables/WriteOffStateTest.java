package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WriteOffStateTest {

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/lives.md")))
                .as("docs/lives.md is not current; put this diagram in")
                .contains("```mermaid\n" + WriteOffState.diagram() + "```");
    }

    @Test
    void neverComesBackFromARefusal() {
        assertThat(WriteOffState.REFUSED.next()).isEmpty();
        assertThat(WriteOffState.WITHDRAWN.next()).isEmpty();
    }
}
