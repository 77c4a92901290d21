package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.customers.MarkKind;
import io.regua.desk.MarkLists;
import io.regua.team.SignedIn;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The marks of all customers: which are in force, which end, which somebody must look at, which nobody looked at. */
@Controller
class MarkListScreen {

    private static final int LAST_PAGE = 100_000;

    private final MarkLists lists;
    private final BusinessDates dates;

    MarkListScreen(MarkLists lists, BusinessDates dates) {
        this.lists = lists;
        this.dates = dates;
    }

    @GetMapping("/marks")
    ModelAndView list(
            @RequestParam(defaultValue = "in_force") String which,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn user) {
        var wanted = MarkLists.Which.of(which);
        var ofKind = MarkKind.of(kind).map(MarkKind::code).orElse("");
        var at = Math.clamp(page, 0, LAST_PAGE);
        var size = MarkListPage.ON_A_PAGE;
        var found = lists.page(wanted, ofKind, user.scope(), size + 1, at * size);
        var shown = new MarkListPage(wanted, ofKind, lists.counts(user.scope()), found, at, dates.today());
        return new ModelAndView("desk/marked", Map.of("page", shown));
    }
}
