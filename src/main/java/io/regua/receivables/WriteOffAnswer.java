package io.regua.receivables;

import java.util.List;

/** What became of a write-off that was to be proposed or decided. */
public sealed interface WriteOffAnswer {

    /** It stands like this now. */
    record Moved(WriteOff writeOff) implements WriteOffAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements WriteOffAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
