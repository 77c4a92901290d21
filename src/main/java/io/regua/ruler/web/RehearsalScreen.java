package io.regua.ruler.web;

import io.regua.customers.Customers;
import io.regua.journal.Actor;
import io.regua.ruler.Answer;
import io.regua.ruler.Rehearsal;
import io.regua.ruler.Rehearsal.Crowded;
import io.regua.ruler.Rehearsals;
import io.regua.ruler.RulerVersion;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a draft would do if it were published tonight. */
@Controller
@RequestMapping("/rulers/{ruler:\\d+}/rehearsal")
class RehearsalScreen {

    private static final int PAGE = 50;

    private final OpenDrafts open;
    private final Rehearsals rehearsals;
    private final RehearsalSheets sheets;
    private final Customers customers;
    private final ObjectionWords words;

    RehearsalScreen(
            OpenDrafts open, Rehearsals rehearsals, RehearsalSheets sheets, Customers customers, ObjectionWords words) {
        this.open = open;
        this.rehearsals = rehearsals;
        this.sheets = sheets;
        this.customers = customers;
        this.words = words;
    }

    @GetMapping
    ModelAndView rehearsal(@PathVariable long ruler, @AuthenticationPrincipal SignedIn user) {
        return page(open.of(ruler, user), Said.NOTHING, HttpStatus.OK, user);
    }

    @PostMapping
    ModelAndView rehearse(
            @PathVariable long ruler,
            @RequestParam(defaultValue = "30") String days,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        var draft = open.of(ruler, user);
        var answer = rehearsals.order(draft.id(), number(days), user.scope(), actor);
        return answer instanceof Answer.Done
                ? new ModelAndView("redirect:/rulers/" + ruler + "/rehearsal")
                : page(draft, words.of(answer), HttpStatus.UNPROCESSABLE_CONTENT, user);
    }

    /** What is no number is none that may be asked for. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    @GetMapping("/crowded")
    ModelAndView crowded(
            @PathVariable long ruler,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn user) {
        var draft = open.of(ruler, user);
        var rehearsal = rehearsals
                .latest(draft.id(), user.scope())
                .orElseThrow(() -> new NoSuchElementException("rehearsal of ruler " + ruler));
        var at = Math.clamp(page, 0, 1_000_000);
        var found = rehearsals.crowded(rehearsal, user.scope(), at, PAGE);
        var names = customers.namesOf(found.stream().map(Crowded::customerId).collect(Collectors.toSet()));
        var lines = found.stream()
                .map(each -> new CrowdedPage.Line(
                        each.customerId(), names.getOrDefault(each.customerId(), ""), each.contacts()))
                .toList();
        var more = (at + 1L) * PAGE < rehearsal.draft().crowded();
        return new ModelAndView(
                "ruler/crowded",
                "page",
                new CrowdedPage(
                        ruler, draft.name(), draft.number(), rehearsal.draft().crowded(), lines, at, more));
    }

    private ModelAndView page(RulerVersion draft, Said said, HttpStatus status, SignedIn user) {
        var rehearsal = rehearsals.latest(draft.id(), user.scope());
        var page = new RehearsalPage(
                draft.rulerId(),
                draft.name(),
                draft.number(),
                rehearsal.map(found -> sheets.of(found, draft)).orElse(null),
                List.of(Rehearsals.SHORTEST, 60, Rehearsals.LONGEST),
                rehearsal.map(Rehearsal::days).orElse(Rehearsals.SHORTEST),
                said,
                OpenDrafts.mayDraw(draft, user));
        var view = new ModelAndView("ruler/rehearsal", "page", page);
        view.setStatus(status);
        return view;
    }
}
