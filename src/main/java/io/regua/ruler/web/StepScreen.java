package io.regua.ruler.web;

import io.regua.journal.Actor;
import io.regua.ruler.Answer;
import io.regua.ruler.DraftChange;
import io.regua.ruler.Drafts;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.rules.StepDays;
import io.regua.team.SignedIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
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

/** The steps of a draft: added, changed, moved up and down, removed. */
@Controller
@RequestMapping("/rulers/{ruler:\\d+}/draft/steps")
class StepScreen {

    /** The fields that the form of a step has. */
    private static final List<String> ASKED = List.of(
            "offsetDays", "anchor", "gapDays", "minAmount", "minDaysLate", "maxDaysLate", "requiresDays", "template");

    private final OpenDrafts open;
    private final Drafts drafts;
    private final StepPages pages;
    private final ObjectionWords words;

    StepScreen(OpenDrafts open, Drafts drafts, StepPages pages, ObjectionWords words) {
        this.open = open;
        this.drafts = drafts;
        this.pages = pages;
        this.words = words;
    }

    /** The form of a new step; before its kind is known, the kinds to choose from. */
    @GetMapping("/new")
    ModelAndView add(
            @PathVariable long ruler,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal SignedIn user) {
        var draft = open.of(ruler, user);
        return StepKind.named(kind)
                .map(chosen -> form(pages.ofNew(draft, chosen, StepForm.empty(), Said.NOTHING), HttpStatus.OK))
                .orElseGet(() -> kinds(open.page(ruler, user, Said.NOTHING, false)));
    }

    private static ModelAndView kinds(DraftPage page) {
        var families = new LinkedHashMap<String, List<String>>();
        Stream.of(StepKind.values())
                .forEach(kind -> families.computeIfAbsent(kind.stepClass().code(), code -> new ArrayList<>())
                        .add(kind.code()));
        return new ModelAndView("ruler/kinds", "page", page).addObject("families", families);
    }

    @PostMapping
    ModelAndView added(
            @PathVariable long ruler,
            @RequestParam int version,
            @RequestParam String kind,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var chosen = StepKind.named(kind).orElseThrow(() -> new NoSuchElementException("kind of step"));
        var draft = open.of(ruler, user);
        var typed = words.typed(sent);
        var read = StepForm.read(typed, StepPages.fields(draft, chosen), "", 1);
        var step = read.at(StepDays.placeOf(read, draft.steps()));
        if (!typed.wrong().isEmpty()) {
            return form(pages.ofNew(draft, chosen, typed, Said.NOTHING), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = drafts.change(draft.id(), version, new DraftChange.Added(step), user.scope(), actor);
        return switch (answer) {
            case Answer.Done<RulerVersion>(var now) -> done(ruler, "ruler.done.added", keyAt(now, step.seq()), flash);
            case Answer.Refused<RulerVersion>(var objections) ->
                form(
                        pages.ofNew(draft, chosen, typed, words.beside(typed, ASKED, step.seq(), objections)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Overtaken<RulerVersion>(int now, var changes) ->
                form(pages.ofNew(open.of(ruler, user), chosen, typed, words.overtaken(changes)), HttpStatus.CONFLICT);
        };
    }

    private static @Nullable String keyAt(RulerVersion draft, int seq) {
        return draft.steps().stream()
                .filter(step -> step.seq() == seq)
                .map(Step::key)
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/{key:[a-z][a-z0-9_]*}")
    ModelAndView step(@PathVariable long ruler, @PathVariable String key, @AuthenticationPrincipal SignedIn user) {
        var draft = open.of(ruler, user);
        var step = step(draft, key);
        return form(pages.of(draft, step, StepForm.of(step), Said.NOTHING), HttpStatus.OK);
    }

    @PostMapping("/{key:[a-z][a-z0-9_]*}")
    ModelAndView change(
            @PathVariable long ruler,
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.of(ruler, user);
        var before = step(draft, key);
        var typed = words.typed(sent);
        var step = StepForm.read(typed, StepPages.fields(draft, before), key, before.seq());
        if (!typed.wrong().isEmpty()) {
            return form(pages.of(draft, before, typed, Said.NOTHING), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = drafts.change(draft.id(), version, new DraftChange.Edited(step), user.scope(), actor);
        return switch (answer) {
            case Answer.Done<RulerVersion> done -> done(ruler, "ruler.done.saved", key, flash);
            case Answer.Refused<RulerVersion>(var objections) ->
                form(
                        pages.of(draft, before, typed, words.beside(typed, ASKED, before.seq(), objections)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Overtaken<RulerVersion>(int now, var changes) ->
                overtaken(ruler, key, typed, words.overtaken(changes), user);
        };
    }

    /** The other may have removed the step: then there is only the draft to show. */
    private ModelAndView overtaken(long ruler, String key, Typed typed, Said said, SignedIn user) {
        var draft = open.of(ruler, user);
        return draft.step(key)
                .map(now -> form(pages.of(draft, now, typed, said), HttpStatus.CONFLICT))
                .orElseGet(() -> editor(ruler, said, user));
    }

    @PostMapping("/{key:[a-z][a-z0-9_]*}/up")
    ModelAndView up(
            @PathVariable long ruler,
            @PathVariable String key,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        return moved(ruler, key, -1, version, user, actor);
    }

    @PostMapping("/{key:[a-z][a-z0-9_]*}/down")
    ModelAndView down(
            @PathVariable long ruler,
            @PathVariable String key,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        return moved(ruler, key, 1, version, user, actor);
    }

    private ModelAndView moved(long ruler, String key, int by, int version, SignedIn user, Actor actor) {
        var draft = open.of(ruler, user);
        var wanted = new DraftChange.Moved(key, step(draft, key).seq() + by);
        var answer = drafts.change(draft.id(), version, wanted, user.scope(), actor);
        return answer instanceof Answer.Done
                ? back(ruler, "?at=" + key + "&by=" + (by < 0 ? "up" : "down"))
                : editor(ruler, words.of(answer), user);
    }

    @PostMapping("/{key:[a-z][a-z0-9_]*}/remove")
    ModelAndView remove(
            @PathVariable long ruler,
            @PathVariable String key,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.of(ruler, user);
        step(draft, key);
        var answer = drafts.change(draft.id(), version, new DraftChange.Removed(key), user.scope(), actor);
        return answer instanceof Answer.Done
                ? done(ruler, "ruler.done.removed", null, flash)
                : editor(ruler, words.of(answer), user);
    }

    private static Step step(RulerVersion draft, String key) {
        return draft.step(key).orElseThrow(() -> new NoSuchElementException("step " + key));
    }

    private static ModelAndView done(long ruler, String said, @Nullable String key, RedirectAttributes flash) {
        flash.addFlashAttribute("success", said);
        return back(ruler, key == null ? "" : "?at=" + key);
    }

    private static ModelAndView back(long ruler, String at) {
        return new ModelAndView("redirect:/rulers/" + ruler + "/draft" + at);
    }

    private ModelAndView editor(long ruler, Said said, SignedIn user) {
        var view = new ModelAndView("ruler/draft", "page", open.page(ruler, user, said, false));
        view.setStatus(said.isOvertaken() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView form(StepPage page, HttpStatus status) {
        var view = new ModelAndView("ruler/step", "page", page);
        view.setStatus(status);
        return view;
    }
}
