package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.Limits;
import io.regua.negotiation.Limits.InForce;
import io.regua.negotiation.Policy;
import io.regua.negotiation.PolicyAnswer;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The draft of the limits: begun, looked at, published by another, thrown away. Its rows have a screen of their own.
 */
@Controller
@RequestMapping("/limits/draft")
class LimitDraftScreen {

    private static final int LONGEST_NOTE = 500;

    private final Limits limits;
    private final OpenLimits open;

    LimitDraftScreen(Limits limits, OpenLimits open) {
        this.limits = limits;
        this.open = open;
    }

    @GetMapping
    ModelAndView draft(
            @RequestParam(defaultValue = "") String at, @AuthenticationPrincipal SignedIn user, Actor actor) {
        return new ModelAndView("limits/draft", "page", open.page(at, LimitSaid.NOTHING, user, actor));
    }

    /** @param from the id of the version that it begins with */
    @PostMapping
    ModelAndView begin(@RequestParam long from, Actor actor, RedirectAttributes flash) {
        var answer = limits.begin(from, actor);
        if (answer instanceof PolicyAnswer.Done) {
            flash.addFlashAttribute("success", "limits.done.begun");
            return new ModelAndView("redirect:/limits/draft");
        }
        flash.addFlashAttribute("problem", "limits.refused");
        flash.addFlashAttribute(
                "problemArgument", String.join(" ", open.said(answer).against()));
        return new ModelAndView("redirect:/limits");
    }

    @PostMapping("/note")
    ModelAndView note(
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.draft();
        var typed = open.typed(sent);
        if (typed.text("note").length() > LONGEST_NOTE) {
            typed.refused("note", "limits.wrong.long", "");
            return view(
                    "limits/draft",
                    open.page(draft, typed, "", LimitSaid.NOTHING, user, actor),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = limits.change(draft.policy().id(), version, draft.table(), typed.text("note"), actor);
        if (answer instanceof PolicyAnswer.Done) {
            return done("limits.done.saved", flash);
        }
        var page = open.page(open.draft(), typed, "", open.said(answer), user, actor);
        return view("limits/draft", page, status(answer));
    }

    @GetMapping("/publish")
    ModelAndView ask(@AuthenticationPrincipal SignedIn user, Actor actor) {
        var draft = open.draft();
        var from = first(draft.policy());
        var against = open.against(limits.against(draft.policy().id(), from, actor));
        var typed = LimitTyped.filled(Map.of("from", List.of(from.toString())));
        return publish(draft, typed, against, user, HttpStatus.OK);
    }

    /** The first day from which it can decide. */
    private LocalDate first(Policy draft) {
        return limits.versions().stream()
                .filter(other -> other.id() != draft.id())
                .flatMap(other -> other.validFrom().stream())
                .filter(open.today()::isBefore)
                .max(LocalDate::compareTo)
                .orElse(open.today());
    }

    @PostMapping("/publish")
    ModelAndView publish(
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.draft();
        var typed = open.typed(sent);
        var from = typed.date("from", open.today());
        if (!typed.wrong().isEmpty()) {
            return publish(draft, typed, LimitSaid.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = limits.publish(draft.policy().id(), version, from, actor);
        if (answer instanceof PolicyAnswer.Done) {
            flash.addFlashAttribute("success", "limits.done.published");
            flash.addFlashAttribute("successArgument", draft.policy().number());
            return new ModelAndView("redirect:/limits");
        }
        return publish(open.draft(), typed, open.said(answer), user, status(answer));
    }

    private ModelAndView publish(InForce draft, LimitTyped typed, LimitSaid said, SignedIn user, HttpStatus status) {
        var page = new LimitPublishPage(
                draft.policy(),
                open.live().map(InForce::policy).orElse(null),
                open.differences(draft, user),
                typed,
                said);
        return view("limits/publish", page, status);
    }

    @GetMapping("/discard")
    ModelAndView askToDiscard(@AuthenticationPrincipal SignedIn user, Actor actor) {
        return new ModelAndView("limits/discard", "page", open.page("", LimitSaid.NOTHING, user, actor));
    }

    @PostMapping("/discard")
    ModelAndView discard(
            @RequestParam int version, @AuthenticationPrincipal SignedIn user, Actor actor, RedirectAttributes flash) {
        var draft = open.draft();
        var answer = limits.discard(draft.policy().id(), version, actor);
        if (!(answer instanceof PolicyAnswer.Done)) {
            return view("limits/discard", open.page("", open.said(answer), user, actor), status(answer));
        }
        flash.addFlashAttribute("success", "limits.done.discarded");
        flash.addFlashAttribute("successArgument", draft.policy().number());
        return new ModelAndView("redirect:/limits");
    }

    private static ModelAndView done(String words, RedirectAttributes flash) {
        flash.addFlashAttribute("success", words);
        return new ModelAndView("redirect:/limits/draft");
    }

    static HttpStatus status(PolicyAnswer answer) {
        return answer instanceof PolicyAnswer.Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView view(String template, Object page, HttpStatus status) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }
}
