package io.regua.ruler;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that speaks against what somebody wants of a ruler or of what binds all of them.
 *
 * @param code worded on display, with the facts
 * @param seq the step it speaks of by its place in the list; 0 = none
 * @param field what would have to be different
 * @param facts what the words need, above all what would have passed; whole numbers, amounts, days and text
 */
public record Objection(String code, int seq, String field, Map<String, Object> facts) {

    public Objection {
        facts = Map.copyOf(facts);
    }

    /** Of the whole, not of a step. */
    public static Objection of(String code, String field) {
        return new Objection(code, 0, field, Map.of());
    }

    public static Objection of(String code, String field, String fact, Object value) {
        return new Objection(code, 0, field, Map.of(fact, value));
    }

    /** A number that must lie between two others. */
    public static Objection outOfRange(String field, int least, int most) {
        return new Objection("out_of_range", 0, field, Map.of("least", least, "most", most));
    }

    public static Objection ofStep(int seq, String code, String field) {
        return new Objection(code, seq, field, Map.of());
    }

    /** The same of a step. */
    public Objection at(int place) {
        return new Objection(code, place, field, facts);
    }

    /** The same with one more fact. */
    public Objection with(String fact, Object value) {
        var more = new TreeMap<>(facts);
        more.put(fact, value);
        return new Objection(code, seq, field, more);
    }
}
