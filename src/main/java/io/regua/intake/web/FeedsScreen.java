package io.regua.intake.web;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.Creditors;
import io.regua.creditors.Pauses;
import io.regua.intake.Feeds;
import io.regua.intake.Mapping;
import io.regua.intake.Mappings;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which files have to come, which are missing, and the word of a manager that work goes on without them. */
@Controller
@RequestMapping("/feeds")
class FeedsScreen {

    private static final String BACK = "redirect:/feeds";

    private final Feeds feeds;
    private final Pauses pauses;
    private final Creditors creditors;
    private final Mappings mappings;
    private final BusinessDates dates;

    FeedsScreen(Feeds feeds, Pauses pauses, Creditors creditors, Mappings mappings, BusinessDates dates) {
        this.feeds = feeds;
        this.pauses = pauses;
        this.creditors = creditors;
        this.mappings = mappings;
        this.dates = dates;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn user, Model model) {
        return shown(FeedForm.EMPTY, List.of(), user, model);
    }

    private String shown(FeedForm typed, List<String> wrong, SignedIn user, Model model) {
        var scope = user.scope();
        var page = new FeedsPage(
                feeds.all(scope),
                pauses.inForce().stream()
                        .filter(pause -> scope.sees(pause.creditorId()))
                        .toList(),
                creditors.all().stream()
                        .filter(creditor -> scope.sees(creditor.id()))
                        .toList(),
                mappings.all().stream().map(Mapping::name).toList(),
                dates.today(),
                FeedsPage.decides(user.role()));
        model.addAttribute("page", page);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "feeds/feeds";
    }

    @PostMapping
    String expect(
            @ModelAttribute("typed") FeedForm form,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes next,
            Model model) {
        var wrong = form.objections();
        if (wrong.isEmpty() && !user.scope().sees(form.feed(dates.today()).creditorId())) {
            wrong = List.of("creditor_missing");
        }
        if (wrong.isEmpty()) {
            wrong = feeds.expect(form.feed(dates.today()), actor);
        }
        if (!wrong.isEmpty()) {
            return shown(form, wrong, user, model);
        }
        next.addFlashAttribute("success", "intake.feed.expected");
        return BACK;
    }

    @PostMapping("/{id}/active")
    String setActive(
            @PathVariable long id,
            @RequestParam boolean active,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes next) {
        feeds.setActive(id, active, user.scope(), actor);
        next.addFlashAttribute("success", active ? "intake.feed.expected" : "intake.feed.given.up");
        return BACK;
    }

    /** Lets a creditor go on without its file, for nights until a date or until the next file. */
    @PostMapping("/go-on")
    String goOn(
            @RequestParam long creditor,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes next) {
        var date = date(until);
        if (reason.isBlank()) {
            next.addFlashAttribute("problem", "intake.feed.problem.reason");
        } else if (!until.isBlank() && (date == null || date.isBefore(dates.today()))) {
            next.addFlashAttribute("problem", "intake.feed.problem.until");
        } else {
            feeds.goOn(creditor, date, reason, user.scope(), actor);
            next.addFlashAttribute("success", "intake.feed.waived");
        }
        return BACK;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
