package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.receivables.Receivables;
import io.regua.receivables.Recorded;
import io.regua.team.SignedIn;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One receivable: how its amount came about, money that came in by hand, and why its ruler waits. */
@Controller
@RequestMapping("/customers/{customer:\\d+}")
class ReceivableScreen {

    private static final String ONE = "/receivables/{receivable:\\d+}";

    private final ReceivablePages pages;
    private final Receivables receivables;
    private final BusinessDates dates;

    ReceivableScreen(ReceivablePages pages, Receivables receivables, BusinessDates dates) {
        this.pages = pages;
        this.receivables = receivables;
        this.dates = dates;
    }

    @GetMapping(ONE)
    ModelAndView receivable(
            @PathVariable long customer,
            @PathVariable long receivable,
            @RequestParam(required = false) @Nullable String on,
            @AuthenticationPrincipal SignedIn user) {
        return pages.fresh(customer, receivable, user, on);
    }

    /** The calculation alone, for the customer page. */
    @GetMapping(ONE + "/calculation")
    String calculation(
            @PathVariable long customer,
            @PathVariable long receivable,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        pages.debt(customer, receivable, user);
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
        pages.debt(customer, receivable, user);
        var wrong = form.objections();
        if (wrong.isEmpty()) {
            var recorded = receivables.recordPayment(form.payment(receivable), actor);
            if (recorded instanceof Recorded.Refused refused) {
                wrong.put("reference", "desk.payment.refused." + refused.code());
            }
        }
        return wrong.isEmpty()
                ? done(flash, "desk.payment.recorded", customer)
                : pages.again(pages.page(customer, receivable, user), form, wrong);
    }

    private static ModelAndView done(RedirectAttributes flash, String said, long customer) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/customers/" + customer);
    }
}
