package io.regua.api.store;

import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that is walked by key. Only the conditions that are asked for are said: each plan can then use the index that
 * fits it. The statement takes {@code :after}, {@code :size}, {@code :all} and {@code :creditors}.
 */
final class Walking {

    private final JdbcClient jdbc;
    private final String statement;
    private final CreditorScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Walking(JdbcClient jdbc, String statement, CreditorScope scope) {
        this.jdbc = jdbc;
        this.statement = Sql.of(statement);
        this.scope = scope;
    }

    /** Narrows the list; null does not. The condition names the value. */
    Walking where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** So many of those after a key, and one more when there are more. */
    <T> List<T> after(long key, int size, RowMapper<T> row) {
        var said =
                String.join("", conditions.stream().map(each -> " and " + each).toList());
        return jdbc.sql(statement.replace("-- conditions", said))
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("after", key)
                .param("size", size + 1)
                .params(values)
                .query(row)
                .list();
    }
}
