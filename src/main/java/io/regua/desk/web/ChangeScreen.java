package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Dossier;
import io.regua.desk.Dossiers;
import io.regua.journal.Actor;
import io.regua.receivables.Changed;
import io.regua.receivables.DebtChanges;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one debt by hand: due date, amount, cancellation, credit note. All that speaks against it is told. */
@Controller
@RequestMapping("/customers/{customer:\\d+}/receivables/{receivable:\\d+}/change")
class ChangeScreen {

    private final Dossiers dossiers;
    private final DebtChanges changes;
    private final BusinessDates dates;

    ChangeScreen(Dossiers dossiers, DebtChanges changes, BusinessDates dates) {
        this.dossiers = dossiers;
        this.changes = changes;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable long customer, @PathVariable long receivable, @AuthenticationPrincipal SignedIn user) {
        return page(debt(customer, receivable, user), customer, user, ChangeForm.EMPTY, Map.of(), null);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long customer,
            @PathVariable long receivable,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            @ModelAttribute("change") ChangeForm form,
            RedirectAttributes flash) {
        var debt = debt(customer, receivable, user);
        var wrong = form.objections();
        if (!wrong.isEmpty()) {
            return again(page(debt, customer, user, form, wrong, null));
        }
        return switch (changes.make(form.change(receivable), actor)) {
            case Changed.Refused refused -> again(page(debt, customer, user, form, wrong, refused));
            case Changed.Done done -> {
                flash.addFlashAttribute("success", done.debts() > 0 ? "desk.change.done" : "desk.change.same");
                yield new ModelAndView("redirect:/customers/" + customer + "/receivables/" + receivable);
            }
        };
    }

    private Dossier.Debt debt(long customer, long receivable, SignedIn user) {
        return dossiers.debt(customer, user.scope(), dates.today(), receivable).orElseThrow(NotSeen::new);
    }

    private ModelAndView page(
            Dossier.Debt debt,
            long customer,
            SignedIn user,
            ChangeForm form,
            Map<String, String> wrong,
            Changed.@org.jspecify.annotations.Nullable Refused refused) {
        var view = new ModelAndView("desk/change");
        view.addObject("head", dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new));
        view.addObject("debt", debt);
        view.addObject("change", form);
        view.addObject("wrong", wrong);
        view.addObject("refused", refused == null ? List.of() : refused.objections());
        view.addObject("mayInsist", refused != null && !refused.isFinal());
        return view;
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
