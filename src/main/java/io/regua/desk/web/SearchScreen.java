package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.CustomerSearch;
import io.regua.desk.Found;
import io.regua.desk.Rows;
import io.regua.team.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one search box. What was sought travels in the body, never in the address: it may be a CPF. */
@Controller
class SearchScreen {

    private final CustomerSearch search;
    private final StandingBadges standings;
    private final BusinessDates dates;

    SearchScreen(CustomerSearch search, StandingBadges standings, BusinessDates dates) {
        this.search = search;
        this.standings = standings;
        this.dates = dates;
    }

    @GetMapping({"/customers", "/customers/search"})
    String ask() {
        return "desk/search";
    }

    @PostMapping("/customers/search")
    String find(
            @AuthenticationPrincipal SignedIn user,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = search.find(query, user.scope(), dates.today(), Math.max(0, page));
        if (page == 0 && onlyHim(found)) {
            return "redirect:/customers/" + found.rows().getFirst().customerId();
        }
        model.addAttribute("query", query);
        if (!query.isBlank()) {
            model.addAttribute("found", found);
            model.addAttribute("standings", standings.of(found.rows(), Found::customerId, user.scope()));
        }
        return "desk/search";
    }

    private static boolean onlyHim(Rows<Found> found) {
        return found.rows().size() == 1 && found.rows().getFirst().certain();
    }
}
