package io.regua.desk.web;

import io.regua.creditors.Creditors;
import io.regua.desk.Line;
import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Portfolio;
import io.regua.desk.Portfolio.Listed;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.Portfolio.Totals;
import io.regua.desk.SavedView;
import io.regua.desk.SavedViews;
import io.regua.desk.rules.TypedSelection;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio as lists: receivables, and customers by their debts. */
@Controller
class PortfolioScreen {

    private final Portfolio portfolio;
    private final SavedViews views;
    private final Creditors creditors;
    private final Sentences sentences;
    private final StandingBadges standings;

    PortfolioScreen(
            Portfolio portfolio, SavedViews views, Creditors creditors, Sentences sentences, StandingBadges standings) {
        this.portfolio = portfolio;
        this.views = views;
        this.creditors = creditors;
        this.sentences = sentences;
        this.standings = standings;
    }

    @GetMapping("/portfolio")
    String receivables(@RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn user, Model model) {
        return shown(page(Subject.RECEIVABLES, typed, user), user, model);
    }

    @GetMapping("/portfolio/customers")
    String customers(@RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn user, Model model) {
        return shown(page(Subject.CUSTOMERS, typed, user), user, model);
    }

    private String shown(PortfolioPage page, SignedIn user, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("standings", standings.of(page.list().rows(), Line::customerId, user.scope()));
        return "desk/portfolio";
    }

    private PortfolioPage page(Subject subject, Map<String, String> typed, SignedIn user) {
        var read = TypedSelection.of(typed);
        var order = Order.of(typed.getOrDefault("order", ""));
        var seen = views.seenBy(user.id());
        var understood = read.wrong().isEmpty();
        return new PortfolioPage(
                subject,
                read.selection(),
                typed,
                read.wrong(),
                order,
                understood ? listed(subject, read, order, typed, user) : new Listed<Line>(List.of(), null, null),
                sentences.of(subject, read.selection(), user.scope()),
                understood ? totals(subject, read, typed, user) : null,
                seen,
                opened(seen, typed.getOrDefault("view", "")),
                creditors.all().stream()
                        .filter(each -> user.scope().sees(each.id()))
                        .toList(),
                Permits.ofPortfolio(user.role()),
                user.id());
    }

    private Listed<? extends Line> listed(
            Subject subject, TypedSelection.Read read, Order order, Map<String, String> typed, SignedIn user) {
        var place = Place.of(typed.getOrDefault("place", ""), order).orElse(null);
        return subject == Subject.CUSTOMERS
                ? portfolio.customers(read.selection(), order, place, user.scope())
                : portfolio.receivables(read.selection(), order, place, user.scope());
    }

    private @Nullable Totals totals(
            Subject subject, TypedSelection.Read read, Map<String, String> typed, SignedIn user) {
        return switch (typed.getOrDefault("totals", "")) {
            case "true" -> portfolio.totals(subject, read.selection(), user.scope(), false);
            case "whole" -> portfolio.totals(subject, read.selection(), user.scope(), true);
            default -> null;
        };
    }

    private static @Nullable SavedView opened(List<SavedView> seen, String id) {
        return seen.stream()
                .filter(view -> String.valueOf(view.id()).equals(id))
                .findFirst()
                .orElse(null);
    }
}
