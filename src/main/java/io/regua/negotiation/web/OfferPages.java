package io.regua.negotiation.web;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Approvals;
import io.regua.negotiation.Deals;
import io.regua.negotiation.OfferLinks;
import io.regua.negotiation.OfferSheet;
import io.regua.team.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what the page of an offer shows. */
@Component
class OfferPages {

    private final Agreements agreements;
    private final Approvals approvals;
    private final Deals deals;
    private final OfferLinks links;
    private final BusinessDates dates;

    OfferPages(Agreements agreements, Approvals approvals, Deals deals, OfferLinks links, BusinessDates dates) {
        this.agreements = agreements;
        this.approvals = approvals;
        this.deals = deals;
        this.links = links;
        this.dates = dates;
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
