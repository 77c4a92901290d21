package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.journal.Overtaking;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.PromisePolicies;
import io.regua.negotiation.PromisePolicyAnswer;
import io.regua.negotiation.PromiseTerms;
import io.regua.team.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** What promises may be and when they count as kept. */
@Controller
@RequestMapping("/promises/settings")
class PromiseSettingsScreen {

    private static final int CHANGES = 10;

    private final PromisePolicies policies;
    private final PromiseWording words;

    PromiseSettingsScreen(PromisePolicies policies, PromiseWording words) {
        this.policies = policies;
        this.words = words;
    }

    @GetMapping
    ModelAndView settings(@AuthenticationPrincipal SignedIn user) {
        var now = policies.now();
        return view(now.version(), shown(now.terms()), Map.of(), null, user, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var wrong = new HashMap<String, String>();
        var wanted = read(sent, wrong);
        if (!PromisePermits.change(user)) {
            wrong.put("", words.say("not_for_all"));
        }
        if (!wrong.isEmpty()) {
            return again(version, sent, wrong, null, user);
        }
        return switch (policies.change(version, wanted, actor)) {
            case PromisePolicyAnswer.Done done -> {
                next.addFlashAttribute("success", "promises.settings.done");
                yield new ModelAndView("redirect:/promises/settings");
            }
            case PromisePolicyAnswer.Refused(var objections) ->
                again(version, sent, words.byField(objections, 0), null, user);
            case PromisePolicyAnswer.Overtaken(var policy, var by) ->
                again(policy.version(), sent, Map.of(), names(by), user);
        };
    }

    private static String names(List<Overtaking> by) {
        return by.stream().map(Overtaking::by).distinct().collect(Collectors.joining(", "));
    }

    private PromiseTerms read(MultiValueMap<String, String> sent, Map<String, String> wrong) {
        return new PromiseTerms(
                number(sent, "graceDays", wrong),
                percent(sent, wrong),
                amount(sent, wrong),
                number(sent, "mostDays", wrong),
                number(sent, "mostOpen", wrong),
                number(sent, "mostParts", wrong));
    }

    private static String typed(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    private int number(MultiValueMap<String, String> sent, String field, Map<String, String> wrong) {
        var read = PromiseTyped.number(typed(sent, field));
        if (read.isEmpty()) {
            wrong.put(field, words.say("no_number"));
        }
        return read.orElse(0);
    }

    private Percent percent(MultiValueMap<String, String> sent, Map<String, String> wrong) {
        var read = PromiseTyped.percent(typed(sent, "tolerancePercent"));
        if (read.isEmpty()) {
            wrong.put("tolerancePercent", words.say("no_percent"));
        }
        return read.orElse(Percent.ZERO);
    }

    private Money amount(MultiValueMap<String, String> sent, Map<String, String> wrong) {
        var read = PromiseTyped.money(typed(sent, "toleranceAmount"));
        if (read.isEmpty()) {
            wrong.put("toleranceAmount", words.say("unreadable_amount"));
        }
        return read.orElse(Money.ZERO);
    }

    private static Map<String, String> shown(PromiseTerms terms) {
        var fields = new HashMap<>(terms.fields());
        fields.put("tolerancePercent", terms.tolerancePercent().toString().replace('.', ','));
        fields.put("toleranceAmount", PromiseTyped.shown(terms.toleranceAmount()));
        return fields;
    }

    private ModelAndView again(
            int version,
            MultiValueMap<String, String> sent,
            Map<String, String> wrong,
            @Nullable String overtaken,
            SignedIn user) {
        var status = overtaken == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return view(version, sent.toSingleValueMap(), wrong, overtaken, user, status);
    }

    private ModelAndView view(
            int version,
            Map<String, String> values,
            Map<String, String> wrong,
            @Nullable String overtaken,
            SignedIn user,
            HttpStatus status) {
        var page = new PromiseSettingsPage(
                version, values, wrong, overtaken, policies.latest(CHANGES), PromisePermits.change(user));
        return new ModelAndView("promises/settings", Map.of("page", page), status);
    }
}
