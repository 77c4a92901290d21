package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CampaignStateTest {

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/lives.md")))
                .as("docs/lives.md is not current; put this diagram in")
                .contains("```mermaid\n" + CampaignState.diagram() + "```");
    }

    @Test
    void neverStaysByMovingAndEndsOnce() {
        assertThat(CampaignState.values()).noneMatch(state -> state.mayBecome(state));
        assertThat(CampaignState.values())
                .filteredOn(state -> state.next().isEmpty())
                .containsExactly(CampaignState.ENDED);
    }
}
