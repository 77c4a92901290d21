package io.regua;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsStoreTest {

    @Test
    void everyModuleHasItsSchema() {
        var jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

        assertThat(jdbc.sql("select count(*) from ruler.position")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
