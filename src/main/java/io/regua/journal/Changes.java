package io.regua.journal;

import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of fields, with what they were and became. The names of the fields stand in the entry; the values stand
 * apart, so that anonymisation can blank them.
 */
@Service
@Transactional
public class Changes {

    private static final String SINCE = Sql.of("journal/changes_since");
    private static final String LATEST = Sql.of("journal/latest_changes");

    private final JdbcClient jdbc;
    private final Journal journal;
    private final JsonMapper json;

    Changes(JdbcClient jdbc, Journal journal, JsonMapper json) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.json = json;
    }

    /**
     * Writes one entry with the fields that changed.
     *
     * @param version the version of the subject after the change, by which {@link #since} finds it again
     */
    public void write(Actor actor, Subject subject, String code, int version, List<FieldChange> fields) {
        write(actor, subject, code, version, fields, Map.of());
    }

    /** The same with further facts, none of them personal. */
    public void write(
            Actor actor, Subject subject, String code, int version, List<FieldChange> fields, Map<String, ?> further) {
        var facts = new LinkedHashMap<String, Object>(further);
        facts.put("version", version);
        facts.put("fields", fields.stream().map(FieldChange::field).collect(Collectors.joining(",")));
        var entry = journal.add(actor, subject, code, facts);
        fields.forEach(change -> keep(entry, subject.customerId(), change));
    }

    private void keep(long entry, long customer, FieldChange change) {
        jdbc.sql("insert into journal.personal (entry_id, customer_id, field, before, after)"
                        + " values (?, ?, ?, nullif(?, ''), nullif(?, ''))")
                .params(entry, customer, change.field(), change.before(), change.after())
                .update();
    }

    /** What changed since a version: each field once, with who changed it last; by name of the field. */
    @Transactional(readOnly = true)
    public List<Overtaking> since(Subject subject, int version) {
        return jdbc.sql(SINCE)
                .param("subject", subject.kind())
                .param("id", subject.id())
                .param("version", version)
                .query(Changes::overtaking)
                .list();
    }

    /** The latest changes of a subject, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(Subject subject, int entries) {
        return latest(List.of(subject), entries);
    }

    /** The latest changes of several subjects in one order, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(Collection<Subject> subjects, int entries) {
        var found = new LinkedHashMap<Long, Changed>();
        jdbc.sql(LATEST)
                .param("subjects", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(Long[]::new))
                .param("entries", entries)
                .query((row, no) -> collect(row, found))
                .list();
        return List.copyOf(found.values());
    }

    private static Overtaking overtaking(ResultSet row, int number) throws SQLException {
        return new Overtaking(
                row.getString("field"), row.getString("actor"), at(row), text(row, "before"), text(row, "after"));
    }

    private Changed collect(ResultSet row, Map<Long, Changed> found) throws SQLException {
        var entry = row.getLong("id");
        var change = found.get(entry);
        if (change == null) {
            change = new Changed(
                    at(row),
                    row.getString("actor"),
                    text(row, "origin"),
                    row.getString("code"),
                    row.getLong("subject_id"),
                    json.readValue(row.getString("facts"), new TypeReference<Map<String, Object>>() {}),
                    new ArrayList<>());
            found.put(entry, change);
        }
        if (row.getString("field") != null) {
            change.fields().add(new FieldChange(row.getString("field"), text(row, "before"), text(row, "after")));
        }
        return change;
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
