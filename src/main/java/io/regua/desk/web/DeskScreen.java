package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.Creditors;
import io.regua.creditors.Pauses;
import io.regua.desk.Queued;
import io.regua.desk.Queues;
import io.regua.team.SignedIn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first screen of the day: whom to call. */
@Controller
class DeskScreen {

    /** A creditor that is paused, and why. */
    record Waiting(String brand, Map<String, Object> facts) {}

    private final Queues queues;
    private final Creditors creditors;
    private final Pauses pauses;
    private final StandingBadges standings;
    private final BusinessDates dates;

    DeskScreen(Queues queues, Creditors creditors, Pauses pauses, StandingBadges standings, BusinessDates dates) {
        this.queues = queues;
        this.creditors = creditors;
        this.pauses = pauses;
        this.standings = standings;
        this.dates = dates;
    }

    @GetMapping("/desk")
    String desk(
            @AuthenticationPrincipal SignedIn user,
            @RequestParam(required = false) @Nullable Long creditor,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var chosen = creditor == null ? 0 : creditor;
        var seen = creditors.all().stream()
                .filter(each -> user.scope().sees(each.id()))
                .toList();
        var queue = queues.page(user.scope(), chosen, dates.today(), Math.max(0, page));
        model.addAttribute("page", new QueuePage(queue, seen, chosen));
        model.addAttribute("standings", standings.of(queue.rows(), Queued::customerId, user.scope()));
        model.addAttribute(
                "paused",
                pauses.inForce().stream()
                        .filter(pause -> user.scope().sees(pause.creditorId()))
                        .map(pause ->
                                new Waiting(creditors.byId(pause.creditorId()).brand(), pause.facts()))
                        .toList());
        return "desk/desk";
    }
}
