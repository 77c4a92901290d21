package io.regua.negotiation;

import io.regua.negotiation.rules.Simulated;
import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish about an offer. */
public sealed interface OfferAnswer {

    /**
     * It is as wished.
     *
     * @param repeated it was so before: the same wish came twice
     */
    record Done(Offer offer, boolean repeated) implements OfferAnswer {}

    /** Nothing was done, and nobody could. All objections, not only the first. */
    record Refused(List<Objection> objections) implements OfferAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Nothing was done: whoever wanted it may not agree to it by himself.
     *
     * @param simulated all that speaks against it, level by level
     * @param needs who may
     */
    record Beyond(Simulated simulated, Authority needs) implements OfferAnswer {

        /** All that speaks against it at a level. */
        public List<Objection> objections(Authority level) {
            return simulated.objections(level);
        }
    }

    /** Somebody else was quicker; nothing was done. */
    record Overtaken(Offer now) implements OfferAnswer {}
}
