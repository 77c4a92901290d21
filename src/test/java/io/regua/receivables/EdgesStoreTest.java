package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EdgesStoreTest {

    private static List<String> allowed(String life) {
        return JdbcClient.create(TestDatabase.fresh().dataSource())
                .sql("select from_state || ' > ' || to_state from receivables.edge where life = ?")
                .param(life)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void theDatabaseKeepsToTheLifeOfAReceivable() {
        var drawn = Arrays.stream(ReceivableState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(allowed("receivable")).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void theDatabaseKeepsToTheLifeOfAWriteOff() {
        var drawn = Arrays.stream(WriteOffState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(allowed("write_off")).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void theDatabaseKeepsToTheLifeOfARefund() {
        var drawn = Arrays.stream(RefundState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(allowed("refund")).containsExactlyInAnyOrderElementsOf(drawn);
    }
}
