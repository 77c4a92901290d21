package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.PromiseAnswer;
import io.regua.negotiation.Promises;
import io.regua.team.SignedIn;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's promises, and a form for one more: tick the debts, see the parts, take it. */
@Controller
class PromiseMakingScreen {

    private static final String PATH = "/customers/{customer:\\d+}/promises";
    private static final String PAGE = "promises/customer";

    private final Promises promises;
    private final PromiseMakingPages pages;
    private final PromiseWording words;

    PromiseMakingScreen(Promises promises, PromiseMakingPages pages, PromiseWording words) {
        this.promises = promises;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @PathVariable long customer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user) {
        return shown(pages.planned(customer, user, new PromiseForm(sent)), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView make(
            @PathVariable long customer,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var form = new PromiseForm(sent);
        var wrong = new HashMap<String, String>();
        var wanted = form.promise(customer, form.ticked(pages.owed(customer, user)), wrong, words);
        if (wanted == null || wanted.debts().isEmpty()) {
            if (wanted != null) {
                wrong.put("debts", words.say("no_debts"));
            }
            return refused(pages.again(customer, user, form, wrong));
        }
        return switch (promises.make(wanted, actor)) {
            case PromiseAnswer.Done done -> {
                next.addFlashAttribute("success", done.repeated() ? "promises.done.repeated" : "promises.done.made");
                yield there(customer);
            }
            case PromiseAnswer.Refused(var objections) ->
                refused(pages.again(
                        customer,
                        user,
                        form,
                        words.byField(objections, wanted.parts().size())));
        };
    }

    /** Takes one back, with why. */
    @PostMapping("/promises/{promise:\\d+}/cancel")
    ModelAndView cancel(
            @PathVariable long promise,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var customer = promises.seen(promise, user.scope())
                .orElseThrow(PromiseNotSeen::new)
                .customerId();
        if (promises.cancel(promise, reason, actor) instanceof PromiseAnswer.Refused(var objections)) {
            var words = Map.of("cancel" + promise, this.words.of(objections.getFirst()));
            var page = pages.planned(customer, user, new PromiseForm(new LinkedMultiValueMap<>()));
            return refused(page.with(words));
        }
        next.addFlashAttribute("success", "promises.done.cancelled");
        return there(customer);
    }

    private static ModelAndView there(long customer) {
        return new ModelAndView("redirect:/customers/" + customer + "/promises");
    }

    private static ModelAndView refused(PromiseMakingPage page) {
        return shown(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(PromiseMakingPage page, HttpStatus status) {
        return new ModelAndView(PAGE, Map.of("page", page), status);
    }
}
