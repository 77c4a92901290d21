package io.regua.negotiation;

/** Where a link leads. */
public sealed interface LinkAnswer {

    /** To an offer that can be accepted, or was. */
    record Leads(Offer offer) implements LinkAnswer {}

    /** Nowhere any more: its last day is over, or the offer stands no more. */
    record Over() implements LinkAnswer {}

    /** It never led anywhere. */
    record Unknown() implements LinkAnswer {}
}
