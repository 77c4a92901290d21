package io.regua.negotiation;

import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish about an agreement. */
public sealed interface AgreementAnswer {

    /**
     * It is as wished.
     *
     * @param repeated it was so before: the same wish came twice
     */
    record Done(Agreement agreement, boolean repeated) implements AgreementAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements AgreementAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
