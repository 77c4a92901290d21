package io.regua.negotiation.web;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Approvals;
import io.regua.negotiation.Deals;
import io.regua.negotiation.OfferLinks;
import io.regua.negotiation.OfferSheet;
import io.regua.negotiation.Offers;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Puts together what the page of an offer shows. */
@Component
class OfferPages {

    private final Offers offers;
    private final Agreements agreements;
    private final Approvals approvals;
    private final Deals deals;
    private final OfferLinks links;
    private final BusinessDates dates;

    OfferPages(
            Offers offers,
            Agreements agreements,
            Approvals approvals,
            Deals deals,
            OfferLinks links,
            BusinessDates dates) {
        this.offers = offers;
        this.agreements = agreements;
        this.approvals = approvals;
        this.deals = deals;
        this.links = links;
        this.dates = dates;
    }

    /** One that the reader may see. */
    OfferSheet seen(long id, SignedIn user) {
        try {
            var sheet = offers.sheet(id);
            if (user.scope().sees(sheet.offer().creditorId())) {
                return sheet;
            }
        } catch (NoSuchElementException e) {
            throw new NotSeen();
        }
        throw new NotSeen();
    }

    /** @param against why a move was refused */
    OfferPage of(OfferSheet sheet, SignedIn user, Actor actor, List<String> against) {
        var offer = sheet.offer();
        var approval = approvals.about(offer.id()).orElse(null);
        return new OfferPage(
                sheet,
                deals.customer(offer.customerId(), user.scope()).orElseThrow(NotSeen::new),
                deals.titles(sheet.debts()),
                approval,
                agreements.madeOf(offer.id()).orElse(null),
                offer.stands(dates.today()) ? links.of(offer) : null,
                against,
                DealPermits.negotiate(user),
                approval != null
                        && DealPermits.negotiate(user)
                        && approvals.mayAnswer(approval, DealPermits.negotiator(user, actor)),
                dates.now(),
                dates.today());
    }
}
