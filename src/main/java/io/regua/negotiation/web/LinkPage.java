package io.regua.negotiation.web;

import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.StatedOffer;
import io.regua.negotiation.rules.MaskedName;
import org.jspecify.annotations.Nullable;

/**
 * What a customer who said who he is sees of his offer.
 *
 * @param link the part of the address behind the last slash
 * @param agreement null = not accepted
 * @param unread he accepted without having said that he read the terms
 */
record LinkPage(String link, StatedOffer stated, @Nullable AgreementSheet agreement, boolean unread) {

    /** His name, for whoever looks over his shoulder. */
    public String name() {
        return MaskedName.of(stated.customer());
    }
}
