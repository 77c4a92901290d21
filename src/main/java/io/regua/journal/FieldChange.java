package io.regua.journal;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one field was and became, as it prints; empty for nothing.
 *
 * @param field its name, worded on display
 */
public record FieldChange(String field, String before, String after) {

    /** The fields that differ, in the order of {@code after}; both tell of the same fields. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .map(now -> new FieldChange(
                        now.getKey(), Objects.requireNonNullElse(before.get(now.getKey()), ""), now.getValue()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
