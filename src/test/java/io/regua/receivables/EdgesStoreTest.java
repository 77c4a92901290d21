package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EdgesStoreTest {

    @Test
    void theDatabaseKeepsToTheSameLife() {
        var drawn = Arrays.stream(ReceivableState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        var allowed = JdbcClient.create(TestDatabase.fresh().dataSource())
                .sql("select from_state || ' > ' || to_state from receivables.edge where life = 'receivable'")
                .query(String.class)
                .list();

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(drawn);
    }
}
