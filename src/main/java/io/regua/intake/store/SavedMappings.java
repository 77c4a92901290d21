package io.regua.intake.store;

import io.regua.intake.Mapping;
import io.regua.intake.rules.Header;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mappings that are kept by name. */
@Component
public class SavedMappings {

    private static final String SELECT = "select id, name, shipped, columns, ignored, constants from intake.mapping ";

    private final JdbcClient jdbc;

    SavedMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that ship with the application first. */
    public List<Mapping> all() {
        return jdbc.sql(SELECT + "order by shipped desc, id")
                .query(SavedMappings::mapping)
                .list();
    }

    public Optional<Mapping> named(String name) {
        return jdbc.sql(SELECT + "where name = ?")
                .param(name)
                .query(SavedMappings::mapping)
                .optional();
    }

    /** Those saved for exactly these columns, in whatever order. */
    public List<Mapping> of(Header header) {
        return jdbc.sql(SELECT + "where fingerprint = ? order by shipped desc, id")
                .param(header.fingerprint())
                .query(SavedMappings::mapping)
                .list();
    }

    public long add(Mapping mapping, String by) {
        var columns = new ArrayList<>(mapping.columns().keySet());
        columns.addAll(mapping.ignored());
        return jdbc.sql("insert into intake.mapping (id, name, columns, ignored, constants, fingerprint, created_by)"
                        + " values (nextval('intake.mapping_seq'), ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?) returning id")
                .params(
                        mapping.name(),
                        Json.columns(mapping),
                        Json.of(mapping.ignored()),
                        Json.constants(mapping),
                        Header.fingerprint(columns),
                        by)
                .query(Long.class)
                .single();
    }

    private static Mapping mapping(ResultSet row, int no) throws SQLException {
        return new Mapping(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("shipped"),
                Json.columns(row.getString("columns")),
                Json.names(row.getString("ignored")),
                Json.constants(row.getString("constants")));
    }
}
