package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.ExpectationAnswer;
import io.regua.negotiation.Expectations;
import io.regua.negotiation.Expectations.Expected;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.rules.Expectation;
import io.regua.negotiation.web.ExpectationPage.Change;
import io.regua.receivables.DebtorProfile;
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

/** What offers are likely to bring, by which ready offers are ranked, with an example of how they are. */
@Controller
@RequestMapping("/limits/expectations")
class ExpectationScreen {

    private static final int CHANGES = 10;

    private final Expectations expectations;
    private final ExpectationWords words;
    private final ObjectionWords objections;
    private final OpenLimits open;

    ExpectationScreen(Expectations expectations, ExpectationWords words, ObjectionWords objections, OpenLimits open) {
        this.expectations = expectations;
        this.words = words;
        this.objections = objections;
        this.open = open;
    }

    @GetMapping
    ModelAndView expected(@AuthenticationPrincipal SignedIn user) {
        var now = expectations.now();
        var typed = ExpectationForm.of(now.expectation());
        return page(now, typed, now.expectation(), false, LimitSaid.NOTHING, user, HttpStatus.OK);
    }

    /** @param wish {@code preview} ranks the example by what was typed and keeps nothing */
    @PostMapping
    ModelAndView change(
            @RequestParam int version,
            @RequestParam(name = "do", defaultValue = "save") String wish,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var now = expectations.now();
        var typed = open.typed(sent);
        var wanted = ExpectationForm.read(typed, now.expectation());
        if (!typed.wrong().isEmpty()) {
            return page(
                    now, typed, now.expectation(), false, LimitSaid.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (wish.equals("preview")) {
            return page(new Expected(version, wanted), typed, wanted, true, LimitSaid.NOTHING, user, HttpStatus.OK);
        }
        return switch (expectations.change(version, wanted, actor)) {
            case ExpectationAnswer.Done done -> {
                flash.addFlashAttribute("success", "limits.expected.done");
                yield new ModelAndView("redirect:/limits/expectations");
            }
            case ExpectationAnswer.Refused(var against) ->
                page(
                        now,
                        typed,
                        now.expectation(),
                        false,
                        LimitSaid.against(against.stream().map(objections::of).toList()),
                        user,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case ExpectationAnswer.Overtaken(int revision, var changes) ->
                page(now, typed, wanted, true, words.overtaken(changes), user, HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(
            Expected now,
            LimitTyped typed,
            Expectation ranked,
            boolean previewed,
            LimitSaid said,
            SignedIn user,
            HttpStatus status) {
        var profile = typed.oneOf("profile", DebtorProfile.values(), DebtorProfile::code)
                .orElse(DebtorProfile.OCCASIONAL);
        var days = typed.text("days").matches("\\d{1,4}") ? Integer.parseInt(typed.text("days")) : 60;
        var page = new ExpectationPage(
                now.version(),
                typed,
                expectations.preview(ranked, profile, days),
                previewed,
                expectations.changes(CHANGES).stream()
                        .map(change -> new Change(
                                change.at(),
                                change.actor(),
                                change.fields().stream().map(words::became).toList()))
                        .toList(),
                said,
                LimitPermits.draw(user.role()));
        var view = new ModelAndView("limits/expectations", "page", page);
        view.addObject("profile", profile.code()).addObject("days", days);
        view.setStatus(status);
        return view;
    }
}
