package io.regua.receivables;

import java.util.Map;

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
}
