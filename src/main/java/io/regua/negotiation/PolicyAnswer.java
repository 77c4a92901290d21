package io.regua.negotiation;

import io.regua.journal.Overtaking;
import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish to change the limits. */
public sealed interface PolicyAnswer {

    /** It is as wished, changed or not. */
    record Done(Policy policy) implements PolicyAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements PolicyAnswer {

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
    record Overtaken(int version, List<Overtaking> by) implements PolicyAnswer {

        public Overtaken {
            by = List.copyOf(by);
        }
    }
}
