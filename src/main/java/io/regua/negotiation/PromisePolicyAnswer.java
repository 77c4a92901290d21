package io.regua.negotiation;

import io.regua.journal.Overtaking;
import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish to change what promises may be. */
public sealed interface PromisePolicyAnswer {

    /** It is as wished now, changed or not. */
    record Done(PromisePolicy policy) implements PromisePolicyAnswer {}

    /** Nothing was done. All objections, not only the first; the facts name the field. */
    record Refused(List<Objection> objections) implements PromisePolicyAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** Somebody else changed it in the meantime; nothing was done. */
    record Overtaken(PromisePolicy policy, List<Overtaking> by) implements PromisePolicyAnswer {

        public Overtaken {
            by = List.copyOf(by);
        }
    }
}
