package io.regua.negotiation;

import io.regua.journal.Overtaking;
import io.regua.negotiation.Expectations.Expected;
import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish to expect something else of offers. */
public sealed interface ExpectationAnswer {

    /** It is as wished, changed or not. */
    record Done(Expected now) implements ExpectationAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements ExpectationAnswer {

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
    record Overtaken(int version, List<Overtaking> by) implements ExpectationAnswer {

        public Overtaken {
            by = List.copyOf(by);
        }
    }
}
