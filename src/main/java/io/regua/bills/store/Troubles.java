package io.regua.bills.store;

import io.regua.bills.Trouble;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Accounts whose bank could not be told. */
@Component
public class Troubles {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Troubles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void note(long account, String code, Map<String, String> facts) {
        jdbc.sql(Sql.of("bills/note_trouble"))
                .param("account", account)
                .param("code", code)
                .param("facts", json.writeValueAsString(facts))
                .update();
    }

    public List<Trouble> of(CreditorScope scope) {
        return jdbc.sql(Sql.of("bills/troubles"))
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> trouble(row))
                .list();
    }

    private Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                row.getLong("id"),
                row.getString("brand"),
                row.getString("bank"),
                row.getString("branch"),
                row.getString("account"),
                row.getString("code"),
                json.readValue(row.getString("facts"), FACTS),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("times"));
    }
}
