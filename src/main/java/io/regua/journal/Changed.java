package io.regua.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A change that was made, with what the fields were and became; values that were blanked read as nothing.
 *
 * @param origin where from; empty when a part of Régua acted by itself
 * @param subjectId which of the subjects was changed
 * @param facts what the wording needs besides, none of it personal
 */
public record Changed(
        Instant at,
        String actor,
        String origin,
        String code,
        long subjectId,
        Map<String, Object> facts,
        List<FieldChange> fields) {

    /** A fact as it prints; empty when there is none of this name. */
    public String fact(String name) {
        return Objects.toString(facts.get(name), "");
    }
}
