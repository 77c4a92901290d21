package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.Approval;
import io.regua.negotiation.Approvals;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.OfferSheet;
import io.regua.negotiation.Offers;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.StandIns;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was asked for, beside what the limits say and who the customer is; answered with other terms. */
@Controller
@RequestMapping("/approvals/{offer:\\d+}")
class CounterScreen {

    private static final String PAGE = "negotiation/approval";

    private final NegotiationPages pages;
    private final Offers offers;
    private final Approvals approvals;
    private final StandIns standIns;
    private final ObjectionWords words;
    private final LimitTongue tongue;

    CounterScreen(
            NegotiationPages pages,
            Offers offers,
            Approvals approvals,
            StandIns standIns,
            ObjectionWords words,
            LimitTongue tongue) {
        this.pages = pages;
        this.offers = offers;
        this.approvals = approvals;
        this.standIns = standIns;
        this.words = words;
        this.tongue = tongue;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable long offer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        return shown(offer, sent, user, actor, List.of(), HttpStatus.OK);
    }

    @PostMapping("/counter")
    ModelAndView counter(
            @PathVariable long offer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var approval = seen(offer, user);
        var form = form(offers.sheet(offer), sent);
        var opened = pages.open(about(approval, form, user), form);
        if (!(opened instanceof Open open)) {
            return shown(offer, sent, user, actor, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wanted = form.wanted(approval.customerId(), open);
        if (!form.wrong().isEmpty()) {
            return shown(offer, sent, user, actor, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var note = Objects.requireNonNullElse(sent.getFirst("note"), "");
        var answer = approvals.counter(offer, wanted, note, DealPermits.negotiator(user, actor));
        if (answer instanceof OfferAnswer.Done done) {
            next.addFlashAttribute("success", "approvals.done.countered");
            return new ModelAndView("redirect:/offers/" + done.offer().id());
        }
        return shown(offer, sent, user, actor, said(answer, by(user, actor)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Negotiator by(SignedIn user, Actor actor) {
        return standIns.standingIn(DealPermits.negotiator(user, actor));
    }

    private List<String> said(OfferAnswer answer, Negotiator by) {
        return switch (answer) {
            case OfferAnswer.Refused(var objections) ->
                objections.stream().map(words::of).toList();
            case OfferAnswer.Beyond beyond ->
                beyond.simulated().objections(by.authority()).stream()
                        .map(words::of)
                        .toList();
            default -> List.of(tongue.say("approvals.overtaken"));
        };
    }

    private Approval seen(long offer, SignedIn user) {
        return approvals
                .about(offer)
                .filter(approval -> user.scope().sees(approval.creditorId()))
                .orElseThrow(NotSeen::new);
    }

    /** What was asked for, until other terms are typed. */
    private NegotiationForm form(OfferSheet asked, MultiValueMap<String, String> sent) {
        var fields = new LinkedMultiValueMap<>(sent);
        if (!fields.containsKey("installments")) {
            NegotiationForm.fields(asked.offer()).forEach(fields::set);
        }
        fields.set("creditor", String.valueOf(asked.offer().creditorId()));
        fields.put("debt", asked.debts().stream().map(String::valueOf).toList());
        asked.offer().renegotiates().ifPresent(id -> fields.set("renegotiates", String.valueOf(id)));
        return new NegotiationForm(fields, tongue::say);
    }

    private NegotiationPages.About about(Approval approval, NegotiationForm form, SignedIn user) {
        return pages.about(approval.customerId(), form, user);
    }

    private ModelAndView shown(
            long offer,
            MultiValueMap<String, String> sent,
            SignedIn user,
            Actor actor,
            List<String> against,
            HttpStatus status) {
        var approval = seen(offer, user);
        var asked = offers.sheet(offer);
        var form = form(asked, sent);
        var about = about(approval, form, user);
        var by = by(user, actor);
        var page = pages.page(about, form, pages.open(about, form), against, by.authority());
        var mayAnswer = approvals.mayAnswer(approval, DealPermits.negotiator(user, actor));
        return new ModelAndView(
                PAGE, Map.of("page", page, "approval", approval, "asked", asked, "mayAnswer", mayAnswer), status);
    }
}
