package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LivesStoreTest {

    private static List<String> allowed(String life) {
        return JdbcClient.create(TestDatabase.fresh().dataSource())
                .sql("select from_state || ' > ' || to_state from negotiation.edge where life = ?")
                .param(life)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void theDatabaseKeepsToTheLifeOfAnOffer() {
        var drawn = Arrays.stream(OfferState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(allowed("offer")).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void theDatabaseKeepsToTheLifeOfAnAgreement() {
        var drawn = Arrays.stream(AgreementState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(allowed("agreement")).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void theyAreDrawnInTheDocumentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/lives.md")))
                .as("docs/lives.md is not current; put these diagrams in")
                .contains("```mermaid\n" + OfferState.diagram() + "```")
                .contains("```mermaid\n" + AgreementState.diagram() + "```");
    }
}
