package io.regua.negotiation.web;

import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferSheet;
import io.regua.negotiation.Offers;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Offers and agreements at creditors that the reader sees; of others he does not learn that they exist. */
@Component
class Seen {

    private final Offers offers;
    private final Agreements agreements;

    Seen(Offers offers, Agreements agreements) {
        this.offers = offers;
        this.agreements = agreements;
    }

    OfferSheet offer(long id, SignedIn user) {
        try {
            var sheet = offers.sheet(id);
            if (user.scope().sees(sheet.offer().creditorId())) {
                return sheet;
            }
        } catch (NoSuchElementException unknown) {
            throw new NotSeen();
        }
        throw new NotSeen();
    }

    AgreementSheet agreement(long id, SignedIn user) {
        try {
            var sheet = agreements.sheet(id);
            if (user.scope().sees(sheet.agreement().creditorId())) {
                return sheet;
            }
        } catch (NoSuchElementException unknown) {
            throw new NotSeen();
        }
        throw new NotSeen();
    }

    /** A customer's, the newest first. */
    List<Offer> offers(long customer, SignedIn user) {
        return offers.of(customer).stream()
                .filter(offer -> user.scope().sees(offer.creditorId()))
                .toList();
    }
}
