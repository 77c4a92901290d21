package io.regua.negotiation.web;

import io.regua.calendar.BusinessDates;
import io.regua.negotiation.PromiseLists;
import io.regua.negotiation.PromiseLists.Wanted;
import io.regua.negotiation.PromiseLists.Which;
import io.regua.team.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Promises by what is to be done about them: due today, to be reminded of, waiting, broken, kept. */
@Controller
class PromiseListScreen {

    private static final int LAST_PAGE = 10_000;

    private final PromiseLists lists;
    private final BusinessDates dates;

    PromiseListScreen(PromiseLists lists, BusinessDates dates) {
        this.lists = lists;
        this.dates = dates;
    }

    @GetMapping("/promises")
    String list(
            @RequestParam(defaultValue = "today") String which,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var asked = Which.of(which);
        var wanted = new Wanted(user.scope(), mine ? user.getUsername() : "");
        var at = Math.clamp(page, 0, LAST_PAGE);
        var found = lists.page(asked, wanted, PromiseListPage.ON_A_PAGE + 1, at * PromiseListPage.ON_A_PAGE);
        model.addAttribute(
                "page",
                new PromiseListPage(
                        asked,
                        mine,
                        lists.counts(wanted),
                        found,
                        at,
                        PromisePermits.settings(user.role()),
                        dates.today()));
        return "promises/promises";
    }
}
