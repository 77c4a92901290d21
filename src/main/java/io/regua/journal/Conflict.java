package io.regua.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field that two people changed at once: the second is shown both values and takes either.
 *
 * @param mine what the second typed
 */
public record Conflict(Overtaking theirs, String mine) {

    private static final String TAKE = "take.";
    private static final String THEIRS = "theirs";

    /** The fields in which what was typed is not what is there now, by name. */
    public static Map<String, Conflict> of(List<Overtaking> overtakings, Map<String, String> typed) {
        var found = new LinkedHashMap<String, Conflict>();
        overtakings.stream()
                .filter(theirs -> typed.containsKey(theirs.field()))
                .map(theirs -> new Conflict(theirs, Objects.requireNonNullElse(typed.get(theirs.field()), "")))
                .filter(conflict -> !conflict.mine().equals(conflict.theirs().now()))
                .forEach(conflict -> found.put(conflict.theirs().field(), conflict));
        return found;
    }

    /**
     * What a form says of the fields of something, once its reader has chosen: of a field he left to the other
     * ({@code take.<field>=theirs}) the value that is there now, of every other what was typed.
     */
    public static Map<String, String> settled(Map<String, String> form, Map<String, String> now) {
        var settled = new LinkedHashMap<String, String>();
        now.forEach((field, value) -> {
            var left = THEIRS.equals(form.get(TAKE + field));
            settled.put(
                    field,
                    left
                            ? value
                            : Objects.requireNonNullElse(form.get(field), "").strip());
        });
        return settled;
    }

    /** Whether the second left the field as he found it: then the other's value is the natural one. */
    public boolean untouched() {
        return mine.equals(theirs.before());
    }
}
