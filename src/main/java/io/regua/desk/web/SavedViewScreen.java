package io.regua.desk.web;

import io.regua.desk.Order;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.SavedView;
import io.regua.desk.SavedViews;
import io.regua.desk.SavedViews.Kept;
import io.regua.desk.Selection;
import io.regua.desk.rules.TypedSelection;
import io.regua.team.SignedIn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists of the portfolio kept by name. What is kept is read like any filter: nothing else gets into a link. */
@Controller
class SavedViewScreen {

    private static final int LONGEST_NAME = 80;

    private final SavedViews views;

    SavedViewScreen(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/portfolio/views")
    String keep(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        var subject = "customers".equals(typed.get("list")) ? Subject.CUSTOMERS : Subject.RECEIVABLES;
        var query = query(TypedSelection.of(typed).selection(), Order.of(typed.getOrDefault("order", "")));
        if (badName(name)) {
            flash.addFlashAttribute("problem", "lists.view.name.wrong");
            return "redirect:" + there(subject, query, null);
        }
        var kept = views.keep(user.id(), subject, name.strip(), query, shared(typed, user));
        return "redirect:" + told(kept, "lists.view.kept", subject, query, flash);
    }

    @PostMapping("/portfolio/views/{id}")
    String rename(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        if (badName(name)) {
            flash.addFlashAttribute("problem", "lists.view.name.wrong");
            return "redirect:/portfolio?view=" + id;
        }
        var kept = views.rename(user.id(), id, version, name.strip(), shared(typed, user));
        return "redirect:" + told(kept, "lists.view.renamed", Subject.RECEIVABLES, "view=" + id, flash);
    }

    @PostMapping("/portfolio/views/{id}/delete")
    String forget(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        views.forget(user.id(), id);
        flash.addFlashAttribute("success", "lists.view.forgotten");
        return "redirect:/portfolio";
    }

    private static String told(Kept kept, String success, Subject subject, String query, RedirectAttributes flash) {
        return switch (kept) {
            case Kept.Done done -> {
                flash.addFlashAttribute("success", success);
                yield there(done.view().list(), done.view().query(), done.view());
            }
            case Kept.Refused refused -> {
                flash.addFlashAttribute("problem", "lists.view." + refused.code());
                yield there(subject, query, null);
            }
        };
    }

    private static String there(Subject subject, String query, @Nullable SavedView view) {
        var there = UriComponentsBuilder.fromPath(PortfolioPage.path(subject)).query(query);
        return view == null
                ? there.toUriString()
                : there.queryParam("view", view.id()).toUriString();
    }

    private static String query(Selection selection, Order order) {
        var query = UriComponentsBuilder.newInstance();
        selection.parameters().forEach(query::queryParam);
        if (order != Order.OLDEST) {
            query.queryParam("order", order.code());
        }
        var text = query.encode().build().getQuery();
        return text == null ? "" : text;
    }

    private static boolean badName(String name) {
        var text = name.strip();
        return text.isEmpty() || text.length() > LONGEST_NAME;
    }

    private static boolean shared(Map<String, String> typed, SignedIn user) {
        return "true".equals(typed.get("shared"))
                && Permits.ofPortfolio(user.role()).share();
    }
}
