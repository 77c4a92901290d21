package io.regua.negotiation.web;

import io.regua.journal.Changed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policy of promises in a form.
 *
 * @param version it was read as
 * @param values by field, as they were typed
 * @param wrong by field, in words
 * @param overtaken by whom it was changed meanwhile; null = by nobody
 */
record PromiseSettingsPage(
        int version,
        Map<String, String> values,
        Map<String, String> wrong,
        @Nullable String overtaken,
        List<Changed> changes,
        boolean mayChange) {

    public @Nullable String value(String field) {
        return values.get(field);
    }

    public @Nullable String no(String field) {
        return wrong.get(field);
    }
}
