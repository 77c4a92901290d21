package io.regua.journal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The append-only history. An entry lives or dies with the change it tells of: it joins its transaction. */
@Service
@Transactional
public class Journal {

    /** The customer of entries that concern no one customer. */
    public static final long NO_CUSTOMER = 0;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Writes one entry.
     *
     * @param subject what was changed, in the singular: {@code receivable}, {@code user}
     * @param customerId {@link #NO_CUSTOMER} when it concerns no one customer
     * @param code what happened, worded on display
     * @param facts the figures the wording needs, never personal values; numbers and truth values stay what they are,
     *     everything else is kept as it prints
     */
    public void write(
            Actor actor,
            String subject,
            long subjectId,
            long customerId,
            @Nullable Long creditorId,
            String code,
            Map<String, ?> facts) {
        add(actor, new Subject(subject, subjectId, customerId, creditorId), code, facts);
    }

    /** Writes one entry and tells its key. */
    long add(Actor actor, Subject subject, String code, Map<String, ?> facts) {
        return jdbc.sql("insert into journal.entry"
                        + " (customer_id, creditor_id, actor, origin, subject, subject_id, code, facts)"
                        + " values (:customer, :creditor, :actor, :origin, :subject, :id, :code, cast(:facts as jsonb))"
                        + " returning id")
                .param("customer", subject.customerId())
                .param("creditor", subject.creditorId())
                .param("actor", actor.name())
                .param("origin", actor.origin())
                .param("subject", subject.kind())
                .param("id", subject.id())
                .param("code", code)
                .param("facts", text(facts))
                .query(Long.class)
                .single();
    }

    private String text(Map<String, ?> facts) {
        var plain = new TreeMap<String, Object>();
        facts.forEach((name, value) ->
                plain.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString()));
        return json.writeValueAsString(plain);
    }
}
