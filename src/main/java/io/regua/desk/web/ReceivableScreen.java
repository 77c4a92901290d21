package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Dossier;
import io.regua.desk.Dossiers;
import io.regua.journal.Actor;
import io.regua.receivables.Holding;
import io.regua.receivables.Holds;
import io.regua.receivables.Receivables;
import io.regua.receivables.Recorded;
import io.regua.team.SignedIn;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One receivable: how its amount came about, money that came in by hand, and why its ruler waits. */
@Controller
@RequestMapping("/customers/{customer:\\d+}")
class ReceivableScreen {

    private static final String ONE = "/receivables/{receivable:\\d+}";

    private final Dossiers dossiers;
    private final Receivables receivables;
    private final Holds holds;
    private final BusinessDates dates;

    ReceivableScreen(Dossiers dossiers, Receivables receivables, Holds holds, BusinessDates dates) {
        this.dossiers = dossiers;
        this.receivables = receivables;
        this.holds = holds;
        this.dates = dates;
    }

    @GetMapping(ONE)
    String receivable(
            @PathVariable long customer,
            @PathVariable long receivable,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        model.addAttribute("page", page(customer, receivable, user));
        model.addAttribute("payment", PaymentForm.empty(dates.today()));
        model.addAttribute("hold", HoldForm.EMPTY);
        model.addAttribute("wrong", Map.of());
        return "desk/receivable";
    }

    /** The calculation alone, for the customer page. */
    @GetMapping(ONE + "/calculation")
    String calculation(
            @PathVariable long customer,
            @PathVariable long receivable,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        debt(customer, receivable, user);
        model.addAttribute("amount", receivables.amountDue(receivable, dates.today()));
        return "desk/parts :: calculation(amount=${amount})";
    }

    @PostMapping(ONE + "/payments")
    ModelAndView record(
            @PathVariable long customer,
            @PathVariable long receivable,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            @ModelAttribute("payment") PaymentForm form,
            RedirectAttributes flash) {
        debt(customer, receivable, user);
        var wrong = form.objections();
        if (wrong.isEmpty()) {
            var recorded = receivables.recordPayment(form.payment(receivable), actor);
            if (recorded instanceof Recorded.Refused refused) {
                wrong.put("reference", "desk.payment.refused." + refused.code());
            }
        }
        return wrong.isEmpty()
                ? done(flash, "desk.payment.recorded", customer)
                : again(page(customer, receivable, user), form, HoldForm.EMPTY, wrong);
    }

    /** A hold like one that is already in force is not placed again. */
    @PostMapping(ONE + "/holds")
    ModelAndView hold(
            @PathVariable long customer,
            @PathVariable long receivable,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            @ModelAttribute("hold") HoldForm form,
            RedirectAttributes flash) {
        var page = page(customer, receivable, user);
        var wrong = form.objections(dates.today());
        if (!wrong.isEmpty()) {
            return again(page, PaymentForm.empty(dates.today()), form, wrong);
        }
        if (page.held().stream().noneMatch(held -> form.sameAs(held.kind(), held.reason()))
                && holds.place(form.hold(receivable), user.role(), actor) instanceof Holding.Refused refused) {
            return again(page, PaymentForm.empty(dates.today()), form, HoldForm.worded(refused.objections()));
        }
        return done(flash, "desk.hold.placed", customer);
    }

    @PostMapping("/holds/{hold:\\d+}/release")
    ModelAndView release(
            @PathVariable long customer,
            @PathVariable long hold,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        if (dossiers.head(customer, user.scope()).isEmpty()) {
            throw new NotSeen();
        }
        if (dossiers.holds(customer, user.scope()).stream().anyMatch(held -> held.holdId() == hold)) {
            holds.release(hold, user.role(), actor);
        }
        return done(flash, "desk.hold.released", customer);
    }

    private ReceivablePage page(long customer, long receivable, SignedIn user) {
        var debt = debt(customer, receivable, user);
        return new ReceivablePage(
                dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new),
                debt,
                receivables.amountDue(receivable, dates.today()),
                dossiers.holds(customer, user.scope()).stream()
                        .filter(held -> held.holds(receivable))
                        .toList(),
                Permits.recordPayments(user.role()),
                Permits.hold(user.role()) && debt.isOpen(),
                Permits.change(user.role()));
    }

    private Dossier.Debt debt(long customer, long receivable, SignedIn user) {
        return dossiers.debt(customer, user.scope(), dates.today(), receivable).orElseThrow(NotSeen::new);
    }

    private static ModelAndView done(RedirectAttributes flash, String said, long customer) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/customers/" + customer);
    }

    private static ModelAndView again(
            ReceivablePage page, PaymentForm payment, HoldForm hold, Map<String, String> wrong) {
        var view = new ModelAndView(
                "desk/receivable", Map.of("page", page, "payment", payment, "hold", hold, "wrong", wrong));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
