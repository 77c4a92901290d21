package io.regua.receivables.web;

import io.regua.journal.Actor;
import io.regua.receivables.Assigned;
import io.regua.receivables.NewPayment.Named;
import io.regua.receivables.Reconciliation;
import io.regua.receivables.Unmatched;
import io.regua.receivables.UnmatchedState;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that matched nothing: whose it may be, and what becomes of it. */
@Controller
@RequestMapping("/reconciliation")
class ReconciliationScreen {

    private static final int PAGE = 50;

    private final Reconciliation reconciliation;

    ReconciliationScreen(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn user, Model model) {
        var at = Math.max(page, 0);
        var money = reconciliation.open(user.scope(), PAGE + 1, at * PAGE);
        model.addAttribute("money", money.subList(0, Math.min(PAGE, money.size())));
        model.addAttribute("page", at);
        model.addAttribute("more", money.size() > PAGE);
        return "receivables/reconciliation";
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView one(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return page(seen(id, user), null);
    }

    /** The debt that was chosen from the suggestions, or the number of one that was typed. */
    @PostMapping("/{id:\\d+}/assign")
    ModelAndView assign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String receivable,
            @RequestParam(defaultValue = "") String contract,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var money = seen(id, user);
        var target = target(money, receivable, contract.strip());
        if (target.isEmpty()) {
            return again(
                    money, contract.isBlank() ? "receivables.match.nothing" : "receivables.match.contract.unknown");
        }
        return switch (reconciliation.assign(id, target.get(), actor)) {
            case Assigned.Done done -> {
                flash.addFlashAttribute("success", "receivables.match.assigned");
                yield new ModelAndView("redirect:/payments/" + done.paymentId());
            }
            case Assigned.GivenBack gone -> new ModelAndView("redirect:/reconciliation");
            case Assigned.Refused refused ->
                again(reconciliation.byId(id), "receivables.match.refused." + refused.code());
        };
    }

    private Optional<Named> target(Unmatched money, String receivable, String contract) {
        if (!contract.isEmpty()) {
            return reconciliation.contract(money.creditorId(), contract);
        }
        return receivable.matches("\\d{1,18}")
                ? Optional.of(new Named.OfReceivable(Long.parseLong(receivable)))
                : Optional.empty();
    }

    @PostMapping("/{id:\\d+}/give-back")
    ModelAndView giveBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var money = seen(id, user);
        if (reason.isBlank()) {
            return again(money, "receivables.match.reason.wrong");
        }
        if (reconciliation.giveBack(id, reason.strip(), actor) instanceof Assigned.Refused refused) {
            return again(reconciliation.byId(id), "receivables.match.refused." + refused.code());
        }
        flash.addFlashAttribute("success", "receivables.match.given_back");
        return new ModelAndView("redirect:/reconciliation");
    }

    private Unmatched seen(long id, SignedIn user) {
        var money = reconciliation.byId(id);
        if (!user.scope().sees(money.creditorId())) {
            throw new NoSuchElementException("unmatched " + id);
        }
        return money;
    }

    private ModelAndView again(Unmatched money, String problem) {
        var view = page(money, problem);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView page(Unmatched money, @Nullable String problem) {
        var open = money.state() == UnmatchedState.OPEN;
        var view = new ModelAndView(
                "receivables/unmatched",
                Map.of(
                        "money", money,
                        "open", open,
                        "suggestions", open ? reconciliation.suggestions(money.id()) : List.of()));
        if (problem != null) {
            view.addObject("wrong", problem);
        }
        return view;
    }
}
