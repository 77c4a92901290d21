package io.regua.ruler.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.regua.journal.Actor;
import io.regua.ruler.Answer;
import io.regua.ruler.Drafts;
import io.regua.ruler.Driven;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerFigures;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.Trial;
import io.regua.ruler.Trials;
import io.regua.ruler.VersionRole;
import io.regua.team.SignedIn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** All rulers: for whom, with what steps, and how many receivables each drives. */
@Controller
@RequestMapping("/rulers")
class RulersScreen {

    private final RulerCatalog catalog;
    private final RulerFigures figures;
    private final Drafts drafts;
    private final Trials trials;
    private final VersionSheets sheets;
    private final ObjectionWords words;

    RulersScreen(
            RulerCatalog catalog,
            RulerFigures figures,
            Drafts drafts,
            Trials trials,
            VersionSheets sheets,
            ObjectionWords words) {
        this.catalog = catalog;
        this.figures = figures;
        this.drafts = drafts;
        this.trials = trials;
        this.sheets = sheets;
        this.words = words;
    }

    /** @param count whether the receivables are counted: that takes as long as the portfolio is large */
    @GetMapping
    ModelAndView rulers(@RequestParam(defaultValue = "false") boolean count, @AuthenticationPrincipal SignedIn user) {
        return page(count, Typed.filled(Map.of()), Said.NOTHING, user, HttpStatus.OK);
    }

    /** A new ruler begins as an empty draft. */
    @PostMapping
    ModelAndView begin(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var typed = words.typed(sent);
        return switch (drafts.begin(typed.text("name"), AudienceForm.first(user.scope()), user.scope(), actor)) {
            case Answer.Done<RulerVersion>(var draft) -> {
                flash.addFlashAttribute("success", "ruler.done.begun");
                yield new ModelAndView("redirect:/rulers/" + draft.rulerId() + "/draft");
            }
            case Answer.Refused<RulerVersion>(var objections) ->
                page(
                        false,
                        typed,
                        words.beside(typed, List.of("name"), 0, objections),
                        user,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Overtaken<RulerVersion> overtaken ->
                page(false, typed, words.of(overtaken), user, HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(boolean count, Typed typed, Said said, SignedIn user, HttpStatus status) {
        var driven = count ? figures.driven(user.scope()) : null;
        var running = trials.running();
        var lines = catalog.all(user.scope()).stream()
                .collect(groupingBy(RulerVersion::rulerId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(versions -> line(versions, running.get(versions.getFirst().rulerId()), driven, user))
                .sorted(Comparator.comparing((RulerLine line) -> line.live() == null)
                        .thenComparingInt(RulerLine::priority))
                .toList();
        var view = new ModelAndView(
                "ruler/rulers",
                "page",
                new RulersPage(
                        lines, driven == null ? null : driven.unplaced(), typed, said, Permits.draw(user.role())));
        view.setStatus(status);
        return view;
    }

    /** @param versions of one ruler, the newest first */
    private RulerLine line(List<RulerVersion> versions, @Nullable Trial trial, @Nullable Driven driven, SignedIn user) {
        var live = versions.stream()
                .filter(version -> version.isPublished() && version.role() == VersionRole.CHAMPION)
                .findFirst()
                .map(version -> sheets.of(version, user.scope()))
                .orElse(null);
        var shown = live == null ? sheets.of(versions.getFirst(), user.scope()) : live;
        return new RulerLine(
                versions.getFirst().rulerId(),
                versions.getFirst().name(),
                shown.priority(),
                shown.audience(),
                live,
                versions.stream().anyMatch(RulerVersion::isDraft),
                trial == null ? null : trial.shares(),
                driven == null
                        ? null
                        : versions.stream()
                                .mapToLong(version -> driven.by(version.id()))
                                .sum());
    }
}
