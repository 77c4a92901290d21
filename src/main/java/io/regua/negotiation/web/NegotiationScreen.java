package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.Approvals;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.NewOffer;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.Offers;
import io.regua.negotiation.Opened.Open;
import io.regua.receivables.Objection;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A negotiation: change any term and see what it comes to and who may agree to it; make an offer, or ask. */
@Controller
@RequestMapping("/customers/{customer:\\d+}/negotiation")
class NegotiationScreen {

    private static final String PAGE = "negotiation/negotiation";
    private static final String TALK = "negotiation/talk :: talk";

    private final NegotiationPages pages;
    private final Offers offers;
    private final Approvals approvals;
    private final ObjectionWords words;
    private final LimitTongue tongue;

    NegotiationScreen(
            NegotiationPages pages, Offers offers, Approvals approvals, ObjectionWords words, LimitTongue tongue) {
        this.pages = pages;
        this.offers = offers;
        this.approvals = approvals;
        this.words = words;
        this.tongue = tongue;
    }

    @GetMapping
    ModelAndView talk(
            @PathVariable long customer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user) {
        var form = new NegotiationForm(sent, tongue::say);
        var about = pages.about(customer, form, user);
        var page = pages.page(about, form, pages.open(about, form), List.of(), authority(user));
        return new ModelAndView(PAGE, Map.of("page", page));
    }

    /** A term was changed: only what it comes to, since it is read before the customer has finished the sentence. */
    @GetMapping(headers = "HX-Target=talk")
    ModelAndView change(
            @PathVariable long customer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user) {
        var form = new NegotiationForm(sent, tongue::say);
        var about = pages.about(customer, form, user);
        var page = pages.changed(about, form, pages.open(about, form), authority(user));
        return new ModelAndView(TALK, Map.of("page", page));
    }

    /** Who only looks sees it as an agent does. */
    private static Authority authority(SignedIn user) {
        return Authority.of(user.role()).orElse(Authority.AGENT);
    }

    @PostMapping("/offers")
    ModelAndView make(
            @PathVariable long customer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        return wish(customer, sent, user, next, actor, (wanted, form, by) -> offers.freeze(wanted, by));
    }

    @PostMapping("/requests")
    ModelAndView ask(
            @PathVariable long customer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        return wish(
                customer,
                sent,
                user,
                next,
                actor,
                (wanted, form, by) -> approvals.ask(wanted, form.reason(), form.waits(), by));
    }

    /** What is done with terms that can be read. */
    private interface Wish {
        OfferAnswer of(NewOffer wanted, NegotiationForm form, Negotiator by);
    }

    private ModelAndView wish(
            long customer,
            MultiValueMap<String, String> sent,
            SignedIn user,
            RedirectAttributes next,
            Actor actor,
            Wish wish) {
        var by = DealPermits.negotiator(user, actor);
        var form = new NegotiationForm(sent, tongue::say);
        var about = pages.about(customer, form, user);
        var opened = pages.open(about, form);
        if (!(opened instanceof Open open)) {
            return again(pages.page(about, form, opened, List.of(), by.authority()));
        }
        var wanted = form.wanted(customer, open);
        if (!form.wrong().isEmpty()) {
            return again(pages.page(about, form, opened, List.of(), by.authority()));
        }
        var answer = wish.of(wanted, form, by);
        return answer instanceof OfferAnswer.Done done
                ? there(done, next)
                : again(pages.page(about, form, opened, said(answer, by), by.authority()));
    }

    private List<String> said(OfferAnswer answer, Negotiator by) {
        return switch (answer) {
            case OfferAnswer.Refused(var objections) ->
                objections.stream().map(words::of).toList();
            case OfferAnswer.Beyond beyond ->
                beyond.simulated().objections(by.authority()).stream()
                        .map(words::of)
                        .toList();
            case OfferAnswer.Overtaken(var now) ->
                List.of(words.of(Objection.of("offer_gone_since", "number", now.number())));
            case OfferAnswer.Done done -> List.of();
        };
    }

    private static ModelAndView there(OfferAnswer.Done done, RedirectAttributes next) {
        next.addFlashAttribute(
                "success",
                done.repeated()
                        ? "negotiation.done.repeated"
                        : "negotiation.done." + done.offer().state().code());
        return new ModelAndView("redirect:/offers/" + done.offer().id());
    }

    private static ModelAndView again(NegotiationPage page) {
        return new ModelAndView(PAGE, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
