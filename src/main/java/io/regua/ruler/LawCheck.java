package io.regua.ruler;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One law or rule of conduct, held against a version.
 *
 * @param code which; worded on display
 * @param result what came of it
 * @param seq the step it speaks of, by its place in the list; 0 = none
 * @param facts what the words need; whole numbers, amounts and text
 * @param dates the due dates that it happens to, of a rehearsal the nights, in order; empty when it happens to all of
 *     them, or has nothing to do with dates
 */
public record LawCheck(String code, Result result, int seq, Map<String, Object> facts, List<LocalDate> dates) {

    /** What came of a check. */
    public enum Result {
        /** All is well. */
        PASSED,
        /** To be known by whoever publishes. */
        WARNS,
        /** The version cannot be published so. */
        BLOCKS,
        /** What it takes to know is missing; {@code facts} may say what. */
        NOT_CHECKED
    }

    public LawCheck {
        facts = Map.copyOf(facts);
        dates = List.copyOf(dates);
    }
}
