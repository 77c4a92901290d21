package io.regua.nightly.web;

import io.regua.calendar.BusinessDates;
import io.regua.nightly.NightReport;
import io.regua.nightly.Nights;
import io.regua.nightly.store.NightActions;
import io.regua.nightly.store.NightActions.Choice;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One night with what it did and why, and the lists behind its figures. */
@Controller
@RequestMapping("/nights/{date}")
class NightScreen {

    private static final int LIST_PAGE = 50;

    private final Nights nights;
    private final NightActions actions;
    private final BusinessDates dates;

    NightScreen(Nights nights, NightActions actions, BusinessDates dates) {
        this.nights = nights;
        this.actions = actions;
        this.dates = dates;
    }

    /** {@code after} is how many runs it had when another was asked for, so that the page awaits that one. */
    @GetMapping
    String night(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "-1") int after,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var runs = nights.runsOf(date);
        var counts = actions.counts(date, user.scope());
        model.addAttribute("date", date);
        model.addAttribute("ahead", date.isAfter(dates.today()));
        model.addAttribute("runs", runs);
        model.addAttribute("coveredBy", nights.coveredBy(date).orElse(null));
        model.addAttribute("running", runs.stream().anyMatch(NightReport::isRunning));
        model.addAttribute("awaited", runs.size() <= after);
        model.addAttribute("after", after);
        model.addAttribute("absent", actions.absent(date, user.scope()));
        model.addAttribute("steps", StepLine.of(counts));
        model.addAttribute("outcomes", StepLine.OUTCOMES);
        model.addAttribute("reasons", ReasonLine.of(counts));
        return "nightly/night";
    }

    /** The debts behind one figure; without a step or a reason, all steps or reasons. */
    @GetMapping("/list")
    String list(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String step,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var at = Math.max(page, 0);
        var choice = new Choice(date, step, outcome, reason);
        var lines = actions.list(choice, user.scope(), LIST_PAGE + 1, at * LIST_PAGE);
        model.addAttribute("choice", choice);
        model.addAttribute("lines", lines.subList(0, Math.min(LIST_PAGE, lines.size())));
        model.addAttribute("page", at);
        model.addAttribute("more", lines.size() > LIST_PAGE);
        return "nightly/list";
    }
}
