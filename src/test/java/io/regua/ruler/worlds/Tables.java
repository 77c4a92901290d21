package io.regua.ruler.worlds;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes into the engine's tables. */
record Tables(JdbcClient jdbc) {

    void write(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }
}
