package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.Acceptance;
import io.regua.negotiation.AgreementAnswer;
import io.regua.negotiation.Authority;
import io.regua.negotiation.IdentityChecks;
import io.regua.negotiation.LinkAnswer;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.OfferLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a customer sees who opens the link of an offer. Nobody signs in and there is no session: who said who he is
 * carries a signed note of it for half an hour, for this link alone.
 */
@Controller
@RequestMapping("/o/{link}")
class LinkScreen {

    /** Sent only by pages of this address: whoever lures the customer elsewhere accepts nothing in his name. */
    private static final String VISIT = "visit";

    private static final String LANGUAGE = "language";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final OfferLinks links;
    private final IdentityChecks checks;
    private final LinkDesk desk;

    LinkScreen(OfferLinks links, IdentityChecks checks, LinkDesk desk) {
        this.links = links;
        this.checks = checks;
        this.desk = desk;
    }

    /** What to do for whoever opened a link that leads somewhere. */
    private interface Next {
        ModelAndView with(Offer offer);
    }

    private ModelAndView opened(String link, Next next) {
        return switch (links.open(link)) {
            case LinkAnswer.Leads(var offer) -> next.with(offer);
            case LinkAnswer.Over() -> desk.gone(link, HttpStatus.GONE);
            case LinkAnswer.Unknown() -> desk.gone(link, HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView visited(String link, @Nullable String visit, Next next) {
        return opened(link, offer -> isVisit(offer, visit) ? next.with(offer) : back(link));
    }

    private boolean isVisit(Offer offer, @Nullable String visit) {
        return visit != null && links.isVisit(offer, visit);
    }

    private static ModelAndView back(String link) {
        var page = new ModelAndView("redirect:/o/" + link);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    @GetMapping
    ModelAndView page(@PathVariable String link, @CookieValue(name = VISIT, required = false) @Nullable String visit) {
        return opened(
                link,
                offer -> isVisit(offer, visit)
                        ? desk.offer(link, offer, false)
                        : desk.question(link, offer, LinkForm.EMPTY, checks.isShut(offer) ? "shut" : "asked"));
    }

    @PostMapping("/confirm")
    ModelAndView confirm(
            @PathVariable String link,
            @ModelAttribute LinkForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(link, offer -> {
            if (!form.isReadable(checks.asked(offer))) {
                return desk.question(link, offer, form, checks.isShut(offer) ? "shut" : "unreadable");
            }
            return switch (checks.check(offer, form.said(), from(request))) {
                case SHUT -> desk.question(link, offer, LinkForm.EMPTY, "shut");
                case NO_MATCH -> desk.question(link, offer, form, "no_match");
                case MATCH -> {
                    keep(VISIT, links.visit(offer), "/o/" + link, HALF_AN_HOUR, request, response);
                    yield back(link);
                }
            };
        });
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable String link,
            @RequestParam(defaultValue = "false") boolean read,
            @CookieValue(name = VISIT, required = false) @Nullable String visit,
            HttpServletRequest request) {
        return visited(link, visit, offer -> {
            if (!read) {
                return desk.offer(link, offer, true);
            }
            return switch (desk.accept(offer, Acceptance.byLink(), customer(request))) {
                case AgreementAnswer.Done done -> back(link);
                case AgreementAnswer.Refused refused -> desk.changed(link, offer);
            };
        });
    }

    @PostMapping("/refuse")
    ModelAndView refuse(
            @PathVariable String link,
            @CookieValue(name = VISIT, required = false) @Nullable String visit,
            HttpServletRequest request) {
        return visited(
                link,
                visit,
                offer -> desk.refuse(offer, customer(request)) instanceof OfferAnswer.Done
                        ? desk.refused(link, offer)
                        : back(link));
    }

    @GetMapping("/terms.pdf")
    Object terms(
            @PathVariable String link,
            @CookieValue(name = VISIT, required = false) @Nullable String visit,
            HttpServletRequest request) {
        return links.open(link) instanceof LinkAnswer.Leads(var offer) && isVisit(offer, visit)
                ? pdf(offer, request)
                : back(link);
    }

    private ResponseEntity<byte[]> pdf(Offer offer, HttpServletRequest request) {
        return PaperScreen.pdf(offer.number(), desk.paper(offer, from(request)));
    }

    /** The language of these pages alone: what somebody who works here has chosen stays as it is. */
    @PostMapping("/language")
    ModelAndView language(
            @PathVariable String link,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(LANGUAGE, language.equals("en") ? "en" : "pt-BR", "/o", A_MONTH, request, response);
        return back(link);
    }

    private static Negotiator customer(HttpServletRequest request) {
        return new Negotiator(from(request), Authority.AGENT);
    }

    private static Actor from(HttpServletRequest request) {
        return new Actor("customer", request.getRemoteAddr());
    }

    private static void keep(
            String name,
            String value,
            String path,
            Duration age,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path(path)
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
