package io.regua.ruler.web;

import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.ruler.Answer;
import io.regua.ruler.DraftChange;
import io.regua.ruler.Drafts;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.team.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
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

/** The draft of a ruler: begun, looked at, meant for somebody, thrown away. Its steps have a screen of their own. */
@Controller
@RequestMapping("/rulers/{ruler:\\d+}/draft")
class DraftScreen {

    /** The fields of the form that says for whom. */
    private static final List<String> ASKED = List.of(
            "creditors",
            "customerKinds",
            "profiles",
            "tiers",
            "amountFrom",
            "amountUntil",
            "products",
            "states",
            "priority",
            "note");

    private final OpenDrafts open;
    private final Drafts drafts;
    private final RulerCatalog catalog;
    private final Creditors creditors;
    private final ObjectionWords words;

    DraftScreen(OpenDrafts open, Drafts drafts, RulerCatalog catalog, Creditors creditors, ObjectionWords words) {
        this.open = open;
        this.drafts = drafts;
        this.catalog = catalog;
        this.creditors = creditors;
        this.words = words;
    }

    @GetMapping
    ModelAndView draft(
            @PathVariable long ruler,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "false") boolean count,
            @AuthenticationPrincipal SignedIn user) {
        return new ModelAndView("ruler/draft", "page", open.page(ruler, user, Said.NOTHING, at, by, count));
    }

    /** Begins the next version with what a version says; without a number with the live one, else the newest. */
    @PostMapping
    ModelAndView begin(
            @PathVariable long ruler,
            @RequestParam(required = false) @Nullable Integer number,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var from = number == null ? newest(ruler, user) : numbered(ruler, number, user);
        return switch (drafts.next(from.id(), user.scope(), actor)) {
            case Answer.Done<RulerVersion> done -> said(ruler, "ruler.done.begun", flash);
            case Answer.Refused<RulerVersion>(var objections) -> {
                flash.addFlashAttribute("problem", "ruler.begin.refused");
                flash.addFlashAttribute(
                        "problemArgument",
                        String.join(" ", words.above(objections).against()));
                yield new ModelAndView("redirect:/rulers/" + ruler);
            }
            case Answer.Overtaken<RulerVersion> overtaken -> new ModelAndView("redirect:/rulers/" + ruler);
        };
    }

    private RulerVersion newest(long ruler, SignedIn user) {
        return open.live(ruler, user)
                .or(() -> catalog.ofRuler(ruler, user.scope()).stream().findFirst())
                .orElseThrow(() -> new NoSuchElementException("ruler " + ruler));
    }

    private RulerVersion numbered(long ruler, int number, SignedIn user) {
        return catalog.version(ruler, number, user.scope())
                .orElseThrow(() -> new NoSuchElementException("version " + number + " of ruler " + ruler));
    }

    @GetMapping("/audience")
    ModelAndView audience(@PathVariable long ruler, @AuthenticationPrincipal SignedIn user) {
        var draft = open.of(ruler, user);
        return audience(draft, AudienceForm.of(draft.content()), Said.NOTHING, user, HttpStatus.OK);
    }

    @PostMapping("/audience")
    ModelAndView mean(
            @PathVariable long ruler,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.of(ruler, user);
        var typed = words.typed(sent);
        var wanted = AudienceForm.read(typed, draft.content(), user.scope());
        if (!typed.wrong().isEmpty()) {
            return audience(draft, typed, Said.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (drafts.change(draft.id(), version, new DraftChange.Drawn(wanted), user.scope(), actor)) {
            case Answer.Done<RulerVersion> done -> said(ruler, "ruler.done.saved", flash);
            case Answer.Refused<RulerVersion>(var objections) ->
                audience(
                        draft,
                        typed,
                        words.beside(typed, ASKED, 0, objections),
                        user,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Overtaken<RulerVersion>(int now, var changes) ->
                audience(open.of(ruler, user), typed, words.overtaken(changes), user, HttpStatus.CONFLICT);
        };
    }

    private ModelAndView audience(RulerVersion draft, Typed typed, Said said, SignedIn user, HttpStatus status) {
        var seen = new LinkedHashMap<String, String>();
        creditors.all().stream()
                .filter(creditor -> user.scope().sees(creditor.id()))
                .forEach(creditor -> seen.put(String.valueOf(creditor.id()), creditor.brand()));
        var page = new AudiencePage(draft.rulerId(), draft.name(), draft.number(), draft.version(), seen, typed, said);
        return view("ruler/audience", page, status);
    }

    @GetMapping("/discard")
    ModelAndView ask(@PathVariable long ruler, @AuthenticationPrincipal SignedIn user) {
        return new ModelAndView("ruler/discard", "page", open.page(ruler, user, Said.NOTHING, false));
    }

    @PostMapping("/discard")
    ModelAndView discard(
            @PathVariable long ruler,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.of(ruler, user);
        var answer = drafts.discard(draft.id(), version, user.scope(), actor);
        if (!(answer instanceof Answer.Done)) {
            return view("ruler/discard", open.page(ruler, user, words.of(answer), false), HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("success", "ruler.done.discarded");
        flash.addFlashAttribute("successArgument", draft.number());
        return new ModelAndView(
                catalog.ruler(ruler, user.scope()).isPresent() ? "redirect:/rulers/" + ruler : "redirect:/rulers");
    }

    private static ModelAndView said(long ruler, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("success", words);
        return new ModelAndView("redirect:/rulers/" + ruler + "/draft");
    }

    private static ModelAndView view(String template, Object page, HttpStatus status) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }
}
