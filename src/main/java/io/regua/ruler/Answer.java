package io.regua.ruler;

import io.regua.journal.Overtaking;
import java.util.List;

/**
 * What became of a wish to change something of the rulers.
 *
 * @param <T> what is changed
 */
public sealed interface Answer<T> {

    /** It is as wished, changed or not. */
    record Done<T>(T now) implements Answer<T> {}

    /** Nothing was done. All objections, not only the first. */
    record Refused<T>(List<Objection> objections) implements Answer<T> {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Somebody else was quicker; nothing was done.
     *
     * @param version the one to decide on now
     * @param by what the other changed
     */
    record Overtaken<T>(int version, List<Overtaking> by) implements Answer<T> {

        public Overtaken {
            by = List.copyOf(by);
        }
    }
}
