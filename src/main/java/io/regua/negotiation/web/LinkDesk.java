package io.regua.negotiation.web;

import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.negotiation.Acceptance;
import io.regua.negotiation.Agreement;
import io.regua.negotiation.AgreementAnswer;
import io.regua.negotiation.AgreementPapers;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.IdentityChecks;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.Offers;
import io.regua.negotiation.StatedOffers;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind a link, and what is done there. */
@Component
class LinkDesk {

    private final Offers offers;
    private final Agreements agreements;
    private final StatedOffers stated;
    private final AgreementPapers papers;
    private final IdentityChecks checks;
    private final Creditors creditors;

    LinkDesk(
            Offers offers,
            Agreements agreements,
            StatedOffers stated,
            AgreementPapers papers,
            IdentityChecks checks,
            Creditors creditors) {
        this.offers = offers;
        this.agreements = agreements;
        this.stated = stated;
        this.papers = papers;
        this.checks = checks;
        this.creditors = creditors;
    }

    /** Says nothing but that the link leads nowhere. */
    ModelAndView gone(String link, HttpStatus status) {
        return page("negotiation/link_gone", link, status);
    }

    /**
     * Asks who is there.
     *
     * @param how {@code asked} for the first time, {@code unreadable}, {@code no_match} or {@code shut}
     */
    ModelAndView question(String link, Offer offer, LinkForm form, String how) {
        var asked = checks.asked(offer);
        var status = switch (how) {
            case "asked" -> HttpStatus.OK;
            case "shut" -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return from("negotiation/link_question", link, offer, status)
                .addObject("asked", asked)
                .addObject("form", form)
                .addObject("how", asked.anything() ? how : "unknown")
                .addObject("digitsMissing", how.equals("unreadable") && form.digitsMissing(asked))
                .addObject("dayMissing", how.equals("unreadable") && form.dayMissing(asked));
    }

    /** The offer, or the agreement that was made of it. */
    ModelAndView offer(String link, Offer offer, boolean unread) {
        var agreement = agreementOf(offer).map(made -> agreements.sheet(made.id()));
        var told = agreement.map(stated::of).orElseGet(() -> stated.of(offers.sheet(offer.id())));
        return page("negotiation/link_offer", link, unread ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("page", new LinkPage(link, told, agreement.orElse(null), unread));
    }

    /** What was offered can be agreed upon no more. */
    ModelAndView changed(String link, Offer offer) {
        return from("negotiation/link_changed", link, offer, HttpStatus.CONFLICT);
    }

    ModelAndView refused(String link, Offer offer) {
        return from("negotiation/link_refused", link, offer, HttpStatus.OK);
    }

    private ModelAndView from(String view, String link, Offer offer, HttpStatus status) {
        return page(view, link, status).addObject("creditor", creditors.byId(offer.creditorId()));
    }

    private static ModelAndView page(String view, String link, HttpStatus status) {
        return new ModelAndView(view, status).addObject("link", link);
    }

    /** Agrees, and puts the terms on paper while they are fresh. */
    AgreementAnswer accept(Offer offer, Acceptance acceptance, Negotiator customer) {
        var answer = agreements.accept(offer.id(), acceptance, customer);
        if (answer instanceof AgreementAnswer.Done(var agreement, var repeated) && !repeated) {
            papers.seal(agreement.id(), customer.actor());
        }
        return answer;
    }

    OfferAnswer refuse(Offer offer, Negotiator customer) {
        return offers.refuse(offer.id(), "", customer);
    }

    /** The terms on paper: those of the agreement once there is one. */
    byte[] paper(Offer offer, Actor actor) {
        return agreementOf(offer)
                .map(agreement -> papers.terms(agreement.id(), actor))
                .or(() -> papers.offer(offer.id(), actor))
                .orElseThrow();
    }

    private Optional<Agreement> agreementOf(Offer offer) {
        return agreements.madeOf(offer.id());
    }
}
