package io.regua.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BillEdgesStoreTest {

    @Test
    void theDatabaseKeepsToTheSameLife() {
        var drawn = Arrays.stream(BillState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        var allowed = JdbcClient.create(TestDatabase.fresh().dataSource())
                .sql("select from_state || ' > ' || to_state from bills.edge where life = 'bill'")
                .query((row, no) -> row.getString(1))
                .list();

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(drawn);
    }
}
