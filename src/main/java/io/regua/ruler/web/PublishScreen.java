package io.regua.ruler.web;

import io.regua.journal.Actor;
import io.regua.ruler.Answer;
import io.regua.ruler.Finding;
import io.regua.ruler.Publication;
import io.regua.ruler.Publishing;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerFigures;
import io.regua.ruler.RulerVersion;
import io.regua.team.SignedIn;
import java.util.HashMap;
import java.util.List;
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

/** Publishing a draft: what it changes, what speaks against it, and what becomes of the debts under way. */
@Controller
@RequestMapping("/rulers/{ruler:\\d+}/publish")
class PublishScreen {

    private static final List<String> ASKED = List.of("note", "perNight");

    private final OpenDrafts open;
    private final Publishing publishing;
    private final RulerCatalog catalog;
    private final RulerFigures figures;
    private final VersionSheets sheets;
    private final Differences differences;
    private final ObjectionWords words;

    PublishScreen(
            OpenDrafts open,
            Publishing publishing,
            RulerCatalog catalog,
            RulerFigures figures,
            VersionSheets sheets,
            Differences differences,
            ObjectionWords words) {
        this.open = open;
        this.publishing = publishing;
        this.catalog = catalog;
        this.figures = figures;
        this.sheets = sheets;
        this.differences = differences;
        this.words = words;
    }

    /** @param count whether the debts under way are counted */
    @GetMapping
    ModelAndView ask(
            @PathVariable long ruler,
            @RequestParam(defaultValue = "false") boolean count,
            @AuthenticationPrincipal SignedIn user) {
        var draft = open.of(ruler, user);
        var fields = new HashMap<>(MovingForm.fields());
        fields.put("note", List.of(draft.note()));
        return page(draft, Typed.filled(fields), Said.NOTHING, count, HttpStatus.OK, user);
    }

    @PostMapping
    ModelAndView publish(
            @PathVariable long ruler,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.of(ruler, user);
        var typed = words.typed(sent);
        var moving = MovingForm.read(typed);
        if (!typed.wrong().isEmpty()) {
            return page(draft, typed, Said.NOTHING, false, HttpStatus.UNPROCESSABLE_CONTENT, user);
        }
        var answer = publishing.publish(draft.id(), version, typed.text("note"), moving, user.scope(), actor);
        return switch (answer) {
            case Answer.Done<Publication> done -> {
                flash.addFlashAttribute("success", "ruler.done.published");
                flash.addFlashAttribute("successArgument", draft.number());
                yield new ModelAndView("redirect:/rulers/" + ruler);
            }
            case Answer.Refused<Publication>(var objections) -> {
                var findings = publishing.findingsAtOnce(draft.id()).stream()
                        .map(Finding::objection)
                        .toList();
                var others = objections.stream()
                        .filter(each -> !findings.contains(each))
                        .toList();
                yield page(
                        draft,
                        typed,
                        words.beside(typed, ASKED, 0, others),
                        false,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        user);
            }
            case Answer.Overtaken<Publication>(int now, var changes) ->
                page(open.of(ruler, user), typed, words.overtaken(changes), false, HttpStatus.CONFLICT, user);
        };
    }

    private ModelAndView page(
            RulerVersion draft, Typed typed, Said said, boolean count, HttpStatus status, SignedIn user) {
        var live = open.live(draft.rulerId(), user).orElse(null);
        var findings = publishing.findingsAtOnce(draft.id());
        var page = new PublishPage(
                draft.rulerId(),
                draft.name(),
                sheets.of(draft, live, user.scope()),
                live == null ? null : sheets.of(live, user.scope()),
                count ? driven(draft.rulerId(), user) : null,
                said(findings, Finding::isBlocking),
                said(findings, finding -> !finding.isBlocking()),
                live == null ? List.of() : differences.between(live, draft, user.scope()),
                typed,
                said);
        var view = new ModelAndView("ruler/publish", "page", page);
        view.setStatus(status);
        return view;
    }

    private @Nullable Long driven(long ruler, SignedIn user) {
        var driven = figures.driven(user.scope());
        return catalog.ofRuler(ruler, user.scope()).stream()
                .mapToLong(version -> driven.by(version.id()))
                .sum();
    }

    private List<String> said(List<Finding> findings, Predicate<Finding> which) {
        return words.above(
                        findings.stream().filter(which).map(Finding::objection).toList())
                .against();
    }
}
