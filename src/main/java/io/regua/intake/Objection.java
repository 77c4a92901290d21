package io.regua.intake;

import java.util.Map;

/**
 * Why a line, or a file, does not go in, or what was left out of one that did: a code to be worded on display and the
 * facts for the words.
 */
public record Objection(String code, Map<String, Object> facts) {

    public static Objection of(String code) {
        return new Objection(code, Map.of());
    }
}
