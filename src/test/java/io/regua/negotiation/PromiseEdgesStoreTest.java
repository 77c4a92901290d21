package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PromiseEdgesStoreTest {

    @Test
    void theDatabaseKeepsToTheLifeOfAPromise() {
        var drawn = Arrays.stream(PromiseState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(JdbcClient.create(TestDatabase.fresh().dataSource())
                        .sql("select from_state || ' > ' || to_state from negotiation.edge where life = 'promise'")
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrderElementsOf(drawn);
    }
}
