package io.regua.receivables.store;

import io.regua.sql.Sql;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The word to the ruler about sets of debts. */
@Component
public class ChangedRows {

    private final JdbcClient jdbc;

    ChangedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs a statement that writes debts to {@code receivables.inbox_changed} and says how many they were. */
    public int say(String statement, Map<String, ?> parameters) {
        return jdbc.sql(Sql.of("receivables/" + statement)).params(parameters).update();
    }
}
