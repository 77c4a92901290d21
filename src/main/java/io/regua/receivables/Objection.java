package io.regua.receivables;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks against a move.
 *
 * @param code worded on display
 * @param facts what the words need, above all the value that would have passed
 */
public record Objection(String code, Map<String, Object> facts) {

    public Objection {
        facts = Map.copyOf(facts);
    }

    public static Objection of(String code) {
        return new Objection(code, Map.of());
    }

    public static Objection of(String code, String fact, Object value) {
        return new Objection(code, Map.of(fact, value));
    }

    /** The day that would have passed or that stands in the way; null where none matters. */
    public @Nullable LocalDate day() {
        return Stream.of("latest", "first", "again", "until")
                .map(facts::get)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The number that would have passed, or that of an agreement; empty where none matters. */
    public String number() {
        return Stream.of("days", "limit", "megabytes", "agreement")
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
