package io.regua.intake.web;

import io.regua.creditors.Creditors;
import io.regua.intake.Batch;
import io.regua.intake.Imports;
import io.regua.journal.Actor;
import io.regua.receivables.Changed;
import io.regua.receivables.Decision;
import io.regua.receivables.Decisions;
import io.regua.team.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** What files wanted of debts and only people may decide: both sides beside one another, accept or keep. */
@Controller
@RequestMapping("/decisions")
class DecisionsScreen {

    private static final int ON_A_PAGE = 20;

    /** What the list is filtered by; it comes back after a decision. */
    record Filter(
            @Nullable Long creditor,
            @Nullable Long file,
            @Nullable String state,
            @Nullable Integer page) {

        boolean pending() {
            return !"decided".equals(state);
        }

        int at() {
            return page == null ? 1 : page;
        }
    }

    private final Decisions decisions;
    private final Imports imports;
    private final Creditors creditors;

    DecisionsScreen(Decisions decisions, Imports imports, Creditors creditors) {
        this.decisions = decisions;
        this.imports = imports;
        this.creditors = creditors;
    }

    @GetMapping
    String list(@ModelAttribute Filter filter, @AuthenticationPrincipal SignedIn user, Model model) {
        var choice = new Decisions.Choice(user.scope(), filter.creditor(), filter.file(), filter.pending());
        var paging = new Paging(filter.at(), ON_A_PAGE, decisions.count(choice));
        var found = decisions.page(choice, paging.from(), ON_A_PAGE);
        model.addAttribute(
                "page",
                new DecisionsPage(
                        found,
                        paging,
                        filter.pending(),
                        creditors.all().stream()
                                .filter(each -> user.scope().sees(each.id()))
                                .toList(),
                        files(found, filter, user),
                        filter.creditor(),
                        filter.file()));
        return "decisions/decisions";
    }

    private Map<Long, String> files(List<Decision> found, Filter filter, SignedIn user) {
        var reader = new Imports.Reader(user.scope(), user.getUsername());
        var names = new HashMap<Long, String>();
        found.stream()
                .map(Decision::batchId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(batch -> imports.byId(batch, reader).ifPresent(seen -> names.put(batch, seen.fileName())));
        if (filter.file() != null) {
            names.putIfAbsent(
                    filter.file(),
                    imports.byId(filter.file(), reader).map(Batch::fileName).orElse(""));
        }
        return names;
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute Filter filter,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes next) {
        if (reason.isBlank()) {
            return withoutReason(next, filter);
        }
        switch (decisions.accept(id, reason, user.scope(), actor)) {
            case Changed.Done done -> next.addFlashAttribute("success", "intake.decision.accepted");
            case Changed.Refused refused -> next.addFlashAttribute("refused", refused.objections());
        }
        return back(next, filter);
    }

    @PostMapping("/{id}/keep")
    String keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute Filter filter,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes next) {
        if (reason.isBlank()) {
            return withoutReason(next, filter);
        }
        decisions.keep(id, reason, user.scope(), actor);
        next.addFlashAttribute("success", "intake.decision.kept");
        return back(next, filter);
    }

    private static String withoutReason(RedirectAttributes next, Filter filter) {
        next.addFlashAttribute("problem", "intake.decision.reason.missing");
        return back(next, filter);
    }

    private static String back(RedirectAttributes next, Filter filter) {
        next.addAttribute("creditor", filter.creditor());
        next.addAttribute("file", filter.file());
        next.addAttribute("page", filter.page());
        return "redirect:/decisions";
    }
}
