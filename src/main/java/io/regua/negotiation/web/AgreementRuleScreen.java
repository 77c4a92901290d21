package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.AgreementRule;
import io.regua.negotiation.AgreementRuleAnswer;
import io.regua.negotiation.AgreementRules;
import io.regua.negotiation.web.AgreementRulePage.Change;
import io.regua.team.SignedIn;
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

/** What holds for agreements that are made from now on. */
@Controller
@RequestMapping("/limits/agreements")
class AgreementRuleScreen {

    private static final int CHANGES = 10;

    private final AgreementRules rules;
    private final AgreementRuleWords words;
    private final OpenLimits open;

    AgreementRuleScreen(AgreementRules rules, AgreementRuleWords words, OpenLimits open) {
        this.rules = rules;
        this.words = words;
        this.open = open;
    }

    @GetMapping
    ModelAndView rule(@AuthenticationPrincipal SignedIn user) {
        var now = rules.now();
        return page(now, now.version(), AgreementRuleForm.of(now), LimitSaid.NOTHING, user, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var now = rules.now();
        var typed = open.typed(sent);
        var wanted = AgreementRuleForm.read(typed, now.now());
        if (!typed.wrong().isEmpty()) {
            return page(now, version, typed, LimitSaid.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (rules.change(version, wanted, actor)) {
            case AgreementRuleAnswer.Done done -> {
                flash.addFlashAttribute("success", "limits.agreements.done");
                yield new ModelAndView("redirect:/limits/agreements");
            }
            case AgreementRuleAnswer.Refused(var against) -> {
                words.against(against, typed);
                yield page(now, version, typed, LimitSaid.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case AgreementRuleAnswer.Overtaken(var rule, var by) ->
                page(rule, rule.version(), typed, words.overtaken(by), user, HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(
            AgreementRule now, int version, LimitTyped typed, LimitSaid said, SignedIn user, HttpStatus status) {
        var changes = rules.latest(CHANGES).stream()
                .map(change -> new Change(
                        change.at(),
                        change.actor(),
                        change.fields().stream().map(words::became).toList()))
                .toList();
        var page = new AgreementRulePage(
                version, typed, words.sentences(now), changes, said, LimitPermits.draw(user.role()));
        var view = new ModelAndView("limits/agreements", "page", page);
        view.setStatus(status);
        return view;
    }
}
