package io.regua.bills.web;

import io.regua.bills.BillDossiers;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import java.util.List;
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

/** A customer's bills, and a form for one more: tick the debts, see the amount, issue. */
@Controller
@RequestMapping("/customers/{customer:\\d+}/bills")
class CustomerBillsScreen {

    private static final String PAGE = "bills/customer";

    private final Bills bills;
    private final BillDossiers dossiers;
    private final Wording wording;
    private final BusinessDates dates;

    CustomerBillsScreen(Bills bills, BillDossiers dossiers, Wording wording, BusinessDates dates) {
        this.bills = bills;
        this.dossiers = dossiers;
        this.wording = wording;
        this.dates = dates;
    }

    /** With debts ticked it also shows what the bill would be worth. */
    @GetMapping
    String list(
            @PathVariable long customer,
            @AuthenticationPrincipal SignedIn user,
            @ModelAttribute("form") BillForm form,
            Model model) {
        model.addAttribute("page", page(customer, user, form, noneTicked(form)));
        return PAGE;
    }

    private List<String> noneTicked(BillForm form) {
        return form.creditor() != null && form.ticked().isEmpty()
                ? List.of(wording.refusal("bills.refused.", "no_debts", Map.of()))
                : List.of();
    }

    @PostMapping
    ModelAndView issue(
            @PathVariable long customer,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            @ModelAttribute("form") BillForm form,
            RedirectAttributes next) {
        var owed = dossiers.owed(customer, user.scope(), dates.today());
        var preview = form.preview(owed);
        var until = form.date(dates.today());
        if (preview == null || until.isEmpty()) {
            var code = until.isEmpty() ? "valid_unreadable" : "no_debts";
            return again(page(customer, user, form, List.of(wording.refusal("bills.refused.", code, Map.of()))));
        }
        return switch (bills.issue(form.bill(customer, preview, until.get()), actor)) {
            case Issued.Done done -> there(done, next);
            case Issued.Refused refused -> again(page(customer, user, form, wording.of(refused.objections())));
        };
    }

    private static ModelAndView there(Issued.Done done, RedirectAttributes next) {
        var key = done.repeated() ? "bills.done.repeated" : "bills.done.issued";
        next.addFlashAttribute("success", done.pixOnly() == null ? key : "bills.done." + done.pixOnly());
        return new ModelAndView("redirect:/bills/" + done.bill().id());
    }

    private static ModelAndView again(CustomerBillsPage page) {
        return new ModelAndView(PAGE, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CustomerBillsPage page(long customer, SignedIn user, BillForm form, List<String> objections) {
        var name = dossiers.customer(customer, user.scope()).orElseThrow(NotSeen::new);
        var owed = dossiers.owed(customer, user.scope(), dates.today());
        return new CustomerBillsPage(
                customer,
                name,
                bills.of(customer, user.scope()),
                owed,
                form,
                form.preview(owed),
                objections,
                Permits.issue(user.role()),
                dates.today());
    }
}
