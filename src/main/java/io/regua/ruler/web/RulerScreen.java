package io.regua.ruler.web;

import io.regua.journal.Actor;
import io.regua.ruler.Answer;
import io.regua.ruler.Drafts;
import io.regua.ruler.Objection;
import io.regua.ruler.Ruler;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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

/** One ruler: a version whole, its history, and two versions side by side. */
@Controller
@RequestMapping("/rulers/{ruler:\\d+}")
class RulerScreen {

    private final RulerCatalog catalog;
    private final RulerPages pages;
    private final Drafts drafts;
    private final VersionSheets sheets;
    private final Differences differences;
    private final ObjectionWords words;

    RulerScreen(
            RulerCatalog catalog,
            RulerPages pages,
            Drafts drafts,
            VersionSheets sheets,
            Differences differences,
            ObjectionWords words) {
        this.catalog = catalog;
        this.pages = pages;
        this.drafts = drafts;
        this.sheets = sheets;
        this.differences = differences;
        this.words = words;
    }

    /**
     * @param version the number of the version to look at; none = the live one
     * @param count whether its receivables are counted
     */
    @GetMapping
    ModelAndView ruler(
            @PathVariable long ruler,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean count,
            @AuthenticationPrincipal SignedIn user) {
        var shown = version == null ? Optional.<RulerVersion>empty() : Optional.of(numbered(ruler, version, user));
        if (shown.filter(RulerVersion::isDraft).isPresent()) {
            return new ModelAndView("redirect:/rulers/" + ruler + "/draft");
        }
        return page(ruler, shown, count, Typed.filled(Map.of()), Said.NOTHING, user);
    }

    private ModelAndView page(
            long ruler, Optional<RulerVersion> asked, boolean count, Typed typed, Said said, SignedIn user) {
        return new ModelAndView("ruler/ruler", "page", pages.page(seen(ruler, user), asked, count, typed, said, user));
    }

    @PostMapping("/name")
    ModelAndView rename(
            @PathVariable long ruler,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        seen(ruler, user);
        var typed = words.typed(sent);
        var answer = OpenDrafts.mayDraw(catalog.ofRuler(ruler, user.scope()).getFirst(), user)
                ? drafts.rename(ruler, version, typed.text("name"), actor)
                : new Answer.Refused<Ruler>(List.of(Objection.of("not_yours", "")));
        if (answer instanceof Answer.Done) {
            flash.addFlashAttribute("success", "ruler.done.saved");
            return new ModelAndView("redirect:/rulers/" + ruler);
        }
        var said = answer instanceof Answer.Refused<Ruler>(var objections)
                ? words.beside(typed, List.of("name"), 0, objections)
                : words.of(answer);
        var view = page(ruler, Optional.empty(), false, typed, said, user);
        view.setStatus(said.isOvertaken() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Two versions by their numbers; without numbers the newest and the one before it. */
    @GetMapping("/compare")
    ModelAndView compare(
            @PathVariable long ruler,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @AuthenticationPrincipal SignedIn user) {
        var name = seen(ruler, user).name();
        var numbers = catalog.ofRuler(ruler, user.scope()).stream()
                .map(RulerVersion::number)
                .toList();
        var after = numbered(ruler, to == null ? numbers.getFirst() : to, user);
        var before = numbered(ruler, from == null ? numbers.get(Math.min(1, numbers.size() - 1)) : from, user);
        return new ModelAndView(
                "ruler/compare",
                "page",
                new ComparePage(
                        ruler,
                        name,
                        sheets.of(before, user.scope()),
                        sheets.of(after, before, user.scope()),
                        numbers,
                        differences.between(before, after, user.scope())));
    }

    private Ruler seen(long ruler, SignedIn user) {
        return catalog.ruler(ruler, user.scope()).orElseThrow(() -> new NoSuchElementException("ruler " + ruler));
    }

    private RulerVersion numbered(long ruler, int number, SignedIn user) {
        return catalog.version(ruler, number, user.scope())
                .orElseThrow(() -> new NoSuchElementException("version " + number + " of ruler " + ruler));
    }
}
