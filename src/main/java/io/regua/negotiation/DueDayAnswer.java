package io.regua.negotiation;

import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish for another due day. */
public sealed interface DueDayAnswer {

    /** It would be so; nothing was written. */
    record Foreseen(DueDayChange change) implements DueDayAnswer {}

    /**
     * It is so now.
     *
     * @param repeated it was so before: the same wish came twice
     */
    record Moved(DueDayChange change, boolean repeated) implements DueDayAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements DueDayAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
