package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RefundStateTest {

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/lives.md")))
                .as("docs/lives.md is not current; put this diagram in")
                .contains("```mermaid\n" + RefundState.diagram() + "```");
    }

    @Test
    void whatWasDecidedIsNotWithdrawn() {
        assertThat(RefundState.ASKED.next()).contains(RefundState.WITHDRAWN);
        assertThat(RefundState.GRANTED.next()).doesNotContain(RefundState.WITHDRAWN);
        assertThat(RefundState.WITHDRAWN.next()).isEmpty();
    }
}
