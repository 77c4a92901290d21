package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.Acceptance;
import io.regua.negotiation.AgreementAnswer;
import io.regua.negotiation.AgreementPapers;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.OfferSheet;
import io.regua.negotiation.Offers;
import io.regua.receivables.Objection;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One offer: what it says, what was answered, and what the customer says to it. */
@Controller
@RequestMapping("/offers/{offer:\\d+}")
class OfferScreen {

    private static final String PAGE = "negotiation/offer";

    private final OfferPages pages;
    private final Seen seen;
    private final Offers offers;
    private final Agreements agreements;
    private final AgreementPapers papers;
    private final ObjectionWords words;

    OfferScreen(
            OfferPages pages,
            Seen seen,
            Offers offers,
            Agreements agreements,
            AgreementPapers papers,
            ObjectionWords words) {
        this.pages = pages;
        this.seen = seen;
        this.offers = offers;
        this.agreements = agreements;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable long offer, @AuthenticationPrincipal SignedIn user, Actor actor) {
        return new ModelAndView(PAGE, Map.of("page", pages.of(seen.offer(offer, user), user, actor, List.of())));
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String recording,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var sheet = seen.offer(offer, user);
        var by = DealPermits.negotiator(user, actor);
        return switch (agreements.accept(offer, Acceptance.byPhone(recording), by)) {
            case AgreementAnswer.Done done -> {
                papers.seal(done.agreement().id(), actor);
                next.addFlashAttribute(
                        "success", done.repeated() ? "agreements.done.repeated" : "agreements.done.made");
                yield new ModelAndView(
                        "redirect:/agreements/" + done.agreement().id());
            }
            case AgreementAnswer.Refused(var objections) -> again(sheet, user, actor, objections);
        };
    }

    @PostMapping("/refuse")
    ModelAndView refuse(
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var sheet = seen.offer(offer, user);
        return ended(sheet, offers.refuse(offer, reason, DealPermits.negotiator(user, actor)), user, actor, next);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var sheet = seen.offer(offer, user);
        return ended(sheet, offers.withdraw(offer, reason, DealPermits.negotiator(user, actor)), user, actor, next);
    }

    private ModelAndView ended(
            OfferSheet sheet, OfferAnswer answer, SignedIn user, Actor actor, RedirectAttributes next) {
        if (answer instanceof OfferAnswer.Done done) {
            next.addFlashAttribute(
                    "success", "negotiation.done." + done.offer().state().code());
            return new ModelAndView("redirect:/customers/" + done.offer().customerId() + "/negotiation");
        }
        return again(
                sheet,
                user,
                actor,
                List.of(Objection.of("offer_gone_since", "number", sheet.offer().number())));
    }

    private ModelAndView again(OfferSheet sheet, SignedIn user, Actor actor, List<Objection> objections) {
        var page = pages.of(
                offers.sheet(sheet.offer().id()),
                user,
                actor,
                objections.stream().map(words::of).toList());
        return new ModelAndView(PAGE, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
