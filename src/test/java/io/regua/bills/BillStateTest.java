package io.regua.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BillStateTest {

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/lives.md")))
                .as("docs/lives.md is not current; put this diagram in")
                .contains("```mermaid\n" + BillState.diagram() + "```");
    }

    @Test
    void neverStaysByMovingAndEndsFourTimes() {
        assertThat(BillState.values()).noneMatch(state -> state.mayBecome(state));
        assertThat(BillState.values())
                .filteredOn(state -> state.next().isEmpty())
                .containsExactly(BillState.PAID, BillState.EXPIRED, BillState.CANCELLED, BillState.REJECTED);
    }
}
