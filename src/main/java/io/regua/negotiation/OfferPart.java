package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.receivables.Component;

/**
 * What an offer says of one component of one debt.
 *
 * @param due what it was worth when the offer was made
 * @param off what is given up of it
 */
public record OfferPart(long receivableId, Component component, Money due, Money off) {

    /** What is to be paid of it. */
    public Money asked() {
        return due.minus(off);
    }
}
