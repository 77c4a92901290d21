package io.regua.ruler.web;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.ProfileChanged;
import io.regua.receivables.ProfilePolicies;
import io.regua.receivables.ProfilePolicy;
import io.regua.receivables.ProfileThresholds;
import io.regua.ruler.Answer;
import io.regua.ruler.Conduct;
import io.regua.ruler.LegalReleases;
import io.regua.ruler.Objection;
import io.regua.ruler.RulerPolicies;
import io.regua.ruler.StepKind;
import io.regua.ruler.UnitCosts;
import io.regua.team.SignedIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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

/** What binds every ruler: who is released to legal, what the team can do, what law allows, what steps cost. */
@Controller
@RequestMapping("/rulers/settings")
class SettingsScreen {

    private static final int ANY = 999_999;
    private static final String NUMBER = "ruler.wrong.number";

    private final SettingsPages pages;
    private final RulerPolicies policies;
    private final ProfilePolicies profiles;
    private final UnitCosts costs;
    private final LegalReleases releases;
    private final ObjectionWords words;

    SettingsScreen(
            SettingsPages pages,
            RulerPolicies policies,
            ProfilePolicies profiles,
            UnitCosts costs,
            LegalReleases releases,
            ObjectionWords words) {
        this.pages = pages;
        this.policies = policies;
        this.profiles = profiles;
        this.costs = costs;
        this.releases = releases;
        this.words = words;
    }

    @GetMapping
    ModelAndView settings(@AuthenticationPrincipal SignedIn user) {
        return view(Map.of(), HttpStatus.OK, user);
    }

    @PostMapping("/conduct")
    ModelAndView conduct(
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var typed = words.typed(sent);
        var wanted = new Conduct(
                typed.number("callsADay", 0, ANY, NUMBER),
                typed.requiredNumber("coverDays", 0, ANY, NUMBER),
                typed.requiredNumber("callBusinessDays", 0, ANY, NUMBER),
                typed.requiredNumber("timeBarredMonths", 0, ANY, NUMBER),
                typed.requiredNumber("bureauRefusedMonths", 0, ANY, NUMBER),
                typed.requiredNumber("contactsAMonth", 0, ANY, NUMBER));
        var sentForm = new Sent("conduct", version, typed);
        return typed.wrong().isEmpty()
                ? changed(sentForm, () -> policies.change(version, wanted, actor), user, flash)
                : wrong(sentForm, user);
    }

    @PostMapping("/costs")
    ModelAndView costs(
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var typed = words.typed(sent);
        var wanted = new EnumMap<StepKind, Money>(StepKind.class);
        for (var kind : StepKind.values()) {
            wanted.put(kind, Objects.requireNonNullElse(typed.amount(kind.code()), Money.ZERO));
        }
        var sentForm = new Sent("costs", version, typed);
        return typed.wrong().isEmpty()
                ? changed(sentForm, () -> costs.change(version, wanted, actor), user, flash)
                : wrong(sentForm, user);
    }

    @PostMapping("/profiles")
    ModelAndView profiles(
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var typed = words.typed(sent);
        var wanted = new ProfileThresholds(
                typed.requiredNumber("months", 0, ANY, NUMBER),
                typed.requiredNumber("occasionalFrom", 0, ANY, NUMBER),
                typed.requiredNumber("recurrentFrom", 0, ANY, NUMBER),
                typed.requiredNumber("brokenAgreement", 0, ANY, NUMBER),
                typed.requiredNumber("brokenPromise", 0, ANY, NUMBER));
        var sentForm = new Sent("profiles", version, typed);
        if (!typed.wrong().isEmpty()) {
            return wrong(sentForm, user);
        }
        return changed(sentForm, () -> asked(profiles.change(version, wanted, actor)), user, flash);
    }

    private static Answer<ProfilePolicy> asked(ProfileChanged changed) {
        return switch (changed) {
            case ProfileChanged.Done(var policy) -> new Answer.Done<>(policy);
            case ProfileChanged.Refused(var objections) ->
                new Answer.Refused<>(
                        objections.stream().map(SettingsScreen::ours).toList());
            case ProfileChanged.Overtaken(var policy, var by) -> new Answer.Overtaken<>(policy.version(), by);
        };
    }

    private static Objection ours(io.regua.receivables.Objection theirs) {
        return new Objection(theirs.code(), 0, String.valueOf(theirs.facts().get("field")), theirs.facts());
    }

    /** Releases a creditor, or changes how many of his debts leave a night. */
    @PostMapping("/releases/{creditor:\\d+}")
    ModelAndView release(
            @PathVariable long creditor,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        pages.seen(creditor, user);
        var typed = words.typed(sent);
        var inclusions = typed.requiredNumber("inclusionsANight", 0, ANY, NUMBER);
        var sentForm = new Sent("releases/" + creditor, version, typed);
        return typed.wrong().isEmpty()
                ? answered(
                        sentForm,
                        releases.release(creditor, version < 0 ? null : Integer.valueOf(version), inclusions, actor),
                        user,
                        flash)
                : wrong(sentForm, user);
    }

    @PostMapping("/releases/{creditor:\\d+}/withdraw")
    ModelAndView withdraw(
            @PathVariable long creditor,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        pages.seen(creditor, user);
        var sentForm = new Sent("releases/" + creditor, version, Typed.filled(Map.of()));
        return answered(sentForm, releases.withdraw(creditor, version, actor), user, flash);
    }

    /** A form that was sent. */
    private record Sent(String name, int version, Typed typed) {}

    private ModelAndView changed(Sent sent, Supplier<Answer<?>> change, SignedIn user, RedirectAttributes flash) {
        Answer<?> answer = SettingsPages.mayChange(user)
                ? change.get()
                : new Answer.Refused<>(List.of(Objection.of("not_yours", "")));
        return answered(sent, answer, user, flash);
    }

    private ModelAndView answered(Sent sent, Answer<?> answer, SignedIn user, RedirectAttributes flash) {
        return switch (answer) {
            case Answer.Done<?> done -> done(sent, flash);
            case Answer.Refused<?>(var objections) -> {
                var fields = objections.stream()
                        .map(Objection::field)
                        .filter(field -> !field.isEmpty())
                        .toList();
                yield shown(
                        sent,
                        sent.version(),
                        words.beside(sent.typed(), fields, 0, objections),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        user);
            }
            case Answer.Overtaken<?>(int now, var changes) ->
                shown(sent, now, words.overtaken(changes), HttpStatus.CONFLICT, user);
        };
    }

    private ModelAndView wrong(Sent sent, SignedIn user) {
        return shown(sent, sent.version(), Said.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT, user);
    }

    private ModelAndView shown(Sent sent, int revision, Said said, HttpStatus status, SignedIn user) {
        return view(Map.of(sent.name(), new SettingsForm(revision, sent.typed(), said)), status, user);
    }

    private ModelAndView view(Map<String, SettingsForm> sent, HttpStatus status, SignedIn user) {
        var view = new ModelAndView("ruler/settings", "page", pages.page(sent, user));
        view.setStatus(status);
        return view;
    }

    private static ModelAndView done(Sent sent, RedirectAttributes flash) {
        flash.addFlashAttribute("success", "ruler.done.saved");
        return new ModelAndView("redirect:/rulers/settings#" + sent.name().replace('/', '-'));
    }
}
