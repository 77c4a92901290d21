package io.regua.negotiation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a row of the draft.
 *
 * @param revision of the draft, as the form was made on
 * @param key null for a new row
 * @param from the key of the row that a new one is copied from; empty = none
 * @param creditors to choose from
 */
record RowPage(
        int number,
        int revision,
        @Nullable String key,
        String from,
        Map<String, String> creditors,
        LimitTyped typed,
        LimitSaid said) {

    private static final List<String> LEVELS = List.of("opening", "target", "agent", "supervisor", "manager");

    public List<String> levels() {
        return LEVELS;
    }

    public List<String> figures() {
        return RowForm.FIGURES;
    }

    public String mode(String figure) {
        return RowForm.isPlain(figure) ? "numeric" : "decimal";
    }
}
