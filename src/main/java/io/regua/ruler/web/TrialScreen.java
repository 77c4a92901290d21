package io.regua.ruler.web;

import io.regua.journal.Actor;
import io.regua.ruler.Answer;
import io.regua.ruler.NewTrial;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.Trial;
import io.regua.ruler.Trials;
import io.regua.ruler.VersionRole;
import io.regua.team.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

/** A trial of a ruler: begun against the live version, ended with one of the two. */
@Controller
@RequestMapping("/rulers/{ruler:\\d+}/trial")
class TrialScreen {

    private static final List<String> ASKED = List.of("challengerPercent", "holdOutPercent", "note", "perNight");
    private static final int ANY = 999;

    private final RulerCatalog catalog;
    private final Trials trials;
    private final ObjectionWords words;

    TrialScreen(RulerCatalog catalog, Trials trials, ObjectionWords words) {
        this.catalog = catalog;
        this.trials = trials;
        this.words = words;
    }

    @GetMapping
    ModelAndView ask(@PathVariable long ruler, @AuthenticationPrincipal SignedIn user) {
        var fields = Map.of("challengerPercent", List.of("0"), "holdOutPercent", List.of("10"));
        return beginning(ruler, Typed.filled(fields), Said.NOTHING, HttpStatus.OK, user);
    }

    @PostMapping
    ModelAndView start(
            @PathVariable long ruler,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var typed = words.typed(sent);
        var challenger = percent(typed, "challengerPercent");
        var wanted = new NewTrial(
                challenger == 0 ? null : challenger(ruler, version, user).orElse(null),
                new Trial.Shares(challenger, percent(typed, "holdOutPercent")),
                typed.text("note"));
        if (!typed.wrong().isEmpty()) {
            return beginning(ruler, typed, Said.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT, user);
        }
        var versions = versions(ruler, user);
        return switch (trials.start(versions.getFirst().rulerId(), wanted, user.scope(), actor)) {
            case Answer.Done<Trial> done -> done(ruler, "ruler.done.tried", flash);
            case Answer.Refused<Trial>(var objections) ->
                beginning(
                        ruler,
                        typed,
                        words.beside(typed, ASKED, 0, objections),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        user);
            case Answer.Overtaken<Trial>(int now, var changes) ->
                beginning(ruler, typed, words.overtaken(changes), HttpStatus.CONFLICT, user);
        };
    }

    private static int percent(Typed typed, String field) {
        return Objects.requireNonNullElse(typed.number(field, 0, ANY, "ruler.wrong.number"), 0);
    }

    private Optional<NewTrial.Challenger> challenger(long ruler, int version, SignedIn user) {
        return find(ruler, RulerVersion::isDraft, user).map(draft -> new NewTrial.Challenger(draft.id(), version));
    }

    private ModelAndView beginning(long ruler, Typed typed, Said said, HttpStatus status, SignedIn user) {
        return view("ruler/trial", page(ruler, find(ruler, RulerVersion::isDraft, user), typed, said, user), status);
    }

    @GetMapping("/end")
    ModelAndView askToEnd(@PathVariable long ruler, @AuthenticationPrincipal SignedIn user) {
        running(ruler, user);
        var fields = new HashMap<>(MovingForm.fields());
        fields.put("stays", List.of(VersionRole.CHAMPION.code()));
        return ending(ruler, Typed.filled(fields), Said.NOTHING, HttpStatus.OK, user);
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable long ruler,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var trial = running(ruler, user);
        var typed = words.typed(sent);
        var moving = MovingForm.read(typed);
        if (!typed.wrong().isEmpty()) {
            return ending(ruler, typed, Said.NOTHING, HttpStatus.UNPROCESSABLE_CONTENT, user);
        }
        var stays = Objects.requireNonNullElse(
                typed.oneOf("stays", VersionRole.values(), VersionRole::code), VersionRole.CHAMPION);
        var answer = trials.end(trial.id(), stays, moving, user.scope(), actor);
        if (answer instanceof Answer.Done) {
            return done(ruler, "ruler.done.trialEnded", flash);
        }
        var said = answer instanceof Answer.Refused<Trial>(var objections)
                ? words.beside(typed, ASKED, 0, objections)
                : words.of(answer);
        return ending(ruler, typed, said, HttpStatus.UNPROCESSABLE_CONTENT, user);
    }

    private Trial running(long ruler, SignedIn user) {
        versions(ruler, user);
        return trials.running(ruler).orElseThrow(() -> new NoSuchElementException("trial of ruler " + ruler));
    }

    private ModelAndView ending(long ruler, Typed typed, Said said, HttpStatus status, SignedIn user) {
        var challenger =
                find(ruler, version -> version.isPublished() && version.role() == VersionRole.CHALLENGER, user);
        return view("ruler/trial-end", page(ruler, challenger, typed, said, user), status);
    }

    private TrialPage page(long ruler, Optional<RulerVersion> challenger, Typed typed, Said said, SignedIn user) {
        return new TrialPage(
                ruler,
                versions(ruler, user).getFirst().name(),
                number(find(ruler, version -> version.isPublished() && version.role() == VersionRole.CHAMPION, user)),
                number(challenger),
                challenger.map(RulerVersion::version).orElse(-1),
                typed,
                said);
    }

    private static @Nullable Integer number(Optional<RulerVersion> version) {
        return version.map(RulerVersion::number).orElse(null);
    }

    private Optional<RulerVersion> find(long ruler, Predicate<RulerVersion> which, SignedIn user) {
        return versions(ruler, user).stream().filter(which).findFirst();
    }

    /** @throws NoSuchElementException when there is no such ruler, or it may not be seen */
    private List<RulerVersion> versions(long ruler, SignedIn user) {
        var versions = catalog.ofRuler(ruler, user.scope());
        if (versions.isEmpty()) {
            throw new NoSuchElementException("ruler " + ruler);
        }
        return versions;
    }

    private static ModelAndView done(long ruler, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/rulers/" + ruler);
    }

    private static ModelAndView view(String template, TrialPage page, HttpStatus status) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }
}
