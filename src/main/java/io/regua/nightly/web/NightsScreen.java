package io.regua.nightly.web;

import io.regua.calendar.BusinessDates;
import io.regua.nightly.NightQueue;
import io.regua.nightly.Nights;
import io.regua.nightly.OutsideCalendar;
import io.regua.nightly.store.NightActions;
import io.regua.nightly.store.NightActions.Choice;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of runs, one night with what it did and why, and the lists behind its figures. */
@Controller
class NightsScreen {

    private static final int PAGE = 25;
    private static final int LIST_PAGE = 50;

    private final Nights nights;
    private final NightQueue queue;
    private final NightActions actions;
    private final BusinessDates dates;

    NightsScreen(Nights nights, NightQueue queue, NightActions actions, BusinessDates dates) {
        this.nights = nights;
        this.queue = queue;
        this.actions = actions;
        this.dates = dates;
    }

    @GetMapping("/nights")
    String calendar(@RequestParam(defaultValue = "0") int page, Model model) {
        var at = Math.max(page, 0);
        var runs = nights.latest(PAGE + 1, at * PAGE);
        model.addAttribute("runs", runs.subList(0, Math.min(PAGE, runs.size())));
        model.addAttribute("page", at);
        model.addAttribute("more", runs.size() > PAGE);
        model.addAttribute("today", dates.today());
        return "nightly/nights";
    }

    @PostMapping("/nights")
    String start(
            @RequestParam String date,
            @RequestParam(defaultValue = "false") boolean ahead,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        var wanted = parsed(date);
        if (wanted.isEmpty()) {
            return refused(flash, "nightly.date.unreadable", date);
        }
        if (wanted.get().isAfter(dates.today()) && !ahead) {
            return refused(flash, "nightly.date.ahead", date);
        }
        try {
            queue.add(wanted.get(), user.getUsername());
        } catch (OutsideCalendar e) {
            return refused(flash, "nightly.date.outside", date);
        }
        flash.addFlashAttribute("success", "nightly.queued");
        return "redirect:/nights/%s?after=%d"
                .formatted(wanted.get(), nights.runsOf(wanted.get()).size());
    }

    private static String refused(RedirectAttributes flash, String problem, String date) {
        flash.addFlashAttribute("problem", problem);
        flash.addFlashAttribute("problemArgument", date);
        flash.addFlashAttribute("typed", date);
        return "redirect:/nights";
    }

    private static Optional<LocalDate> parsed(String date) {
        try {
            return Optional.of(LocalDate.parse(date.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * One night; {@code after} is how many runs it had when another was asked for, so that the page awaits that one.
     */
    @GetMapping("/nights/{date}")
    String night(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "-1") int after,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var runs = nights.runsOf(date);
        model.addAttribute("date", date);
        model.addAttribute("runs", runs);
        model.addAttribute("coveredBy", nights.coveredBy(date).orElse(null));
        model.addAttribute("running", runs.stream().anyMatch(run -> run.isRunning()));
        model.addAttribute("awaited", runs.size() <= after);
        model.addAttribute("after", after);
        model.addAttribute("absent", actions.absent(date, user.scope()));
        model.addAttribute("steps", StepLine.of(actions.counts(date, user.scope())));
        return "nightly/night";
    }

    @GetMapping("/nights/{date}/list")
    String list(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam String step,
            @RequestParam String outcome,
            @RequestParam String reason,
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
