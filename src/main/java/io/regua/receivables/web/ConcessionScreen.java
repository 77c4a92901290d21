package io.regua.receivables.web;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.receivables.Conceded;
import io.regua.receivables.Concessions;
import io.regua.receivables.Receivable;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import java.util.Map;
import java.util.NoSuchElementException;
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

/** What is given up of one debt: rebates, discounts, waivers. */
@Controller
@RequestMapping("/receivables/{id:\\d+}/concessions")
class ConcessionScreen {

    private final Concessions concessions;
    private final Receivables receivables;
    private final BusinessDates dates;

    ConcessionScreen(Concessions concessions, Receivables receivables, BusinessDates dates) {
        this.concessions = concessions;
        this.receivables = receivables;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView list(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return page(seen(id, user), ConcessionForm.EMPTY, Map.of());
    }

    @PostMapping
    ModelAndView give(
            @PathVariable long id,
            @ModelAttribute("typed") ConcessionForm typed,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var debt = seen(id, user);
        var wrong = typed.objections();
        if (wrong.isEmpty()
                && concessions.give(typed.concession(id, dates.today()), actor) instanceof Conceded.Refused refused) {
            wrong.put(
                    "amount",
                    "receivables.concession.refused."
                            + refused.objections().getFirst().code());
        }
        if (!wrong.isEmpty()) {
            var view = page(debt, typed, wrong);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return done(id, "receivables.concession.given", flash);
    }

    @PostMapping("/{concession:\\d+}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @PathVariable long concession,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        seen(id, user);
        if (concessions.of(id).stream().noneMatch(given -> given.id() == concession)) {
            throw new NoSuchElementException("concession " + concession);
        }
        concessions.withdraw(concession, actor);
        return done(id, "receivables.concession.withdrawn.now", flash);
    }

    private Receivable seen(long id, SignedIn user) {
        var debt = receivables.byId(id);
        if (!user.scope().sees(debt.creditorId())) {
            throw new NoSuchElementException("receivable " + id);
        }
        return debt;
    }

    private ModelAndView page(Receivable debt, ConcessionForm typed, Map<String, String> wrong) {
        return new ModelAndView(
                "receivables/concessions",
                Map.of(
                        "debt", debt,
                        "amount", receivables.amountDue(debt.id(), dates.today()),
                        "concessions", concessions.of(debt.id()),
                        "typed", typed,
                        "wrong", wrong));
    }

    private static ModelAndView done(long id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/receivables/" + id + "/concessions");
    }
}
