package io.regua.receivables;

import java.util.List;

/** What became of a hold that was to be placed, extended or released. */
public sealed interface Holding {

    /** It is in force. */
    record Placed(Hold hold) implements Holding {}

    /** It was extended or released, and stands like this now. */
    record Changed(Hold hold) implements Holding {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements Holding {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
