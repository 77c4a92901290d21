package io.regua.nightly.web;

import io.regua.calendar.BusinessDates;
import io.regua.nightly.NightQueue;
import io.regua.nightly.Nights;
import io.regua.nightly.OutsideCalendar;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of nights, and where one is asked for. */
@Controller
class NightsScreen {

    private static final int PAGE = 25;
    private static final YearMonth FIRST = YearMonth.of(1996, 1);

    private final Nights nights;
    private final NightQueue queue;
    private final BusinessDates dates;

    NightsScreen(Nights nights, NightQueue queue, BusinessDates dates) {
        this.nights = nights;
        this.queue = queue;
        this.dates = dates;
    }

    /** A month that nobody can mean is the present one. */
    @GetMapping("/nights")
    String calendar(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        var at = Math.max(page, 0);
        var runs = nights.latest(PAGE + 1, at * PAGE);
        var shown = month(month);
        model.addAttribute(
                "calendar", MonthPage.of(shown, nights.month(shown), nights.missed(), dates.today(), locale));
        model.addAttribute("runs", runs.subList(0, Math.min(PAGE, runs.size())));
        model.addAttribute("page", at);
        model.addAttribute("more", runs.size() > PAGE);
        model.addAttribute("today", dates.today());
        return "nightly/nights";
    }

    private YearMonth month(String typed) {
        var now = YearMonth.from(dates.today());
        try {
            var month = YearMonth.parse(typed.strip());
            return month.isBefore(FIRST) || month.isAfter(now.plusYears(1)) ? now : month;
        } catch (DateTimeParseException e) {
            return now;
        }
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
        return awaiting(wanted.get());
    }

    /** Runs today's night once in place of those that did not run. */
    @PostMapping("/nights/catch-up")
    String catchUp(@AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        var missed = nights.missed().size();
        queue.catchUp(user.getUsername());
        flash.addFlashAttribute("success", "nightly.catchUp.queued");
        flash.addFlashAttribute("successArgument", missed);
        return awaiting(dates.today());
    }

    private String awaiting(LocalDate date) {
        return "redirect:/nights/%s?after=%d"
                .formatted(date, nights.runsOf(date).size());
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
}
