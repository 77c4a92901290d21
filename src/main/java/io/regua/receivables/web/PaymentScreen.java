package io.regua.receivables.web;

import io.regua.journal.Actor;
import io.regua.receivables.NewRefund;
import io.regua.receivables.PaymentSheet;
import io.regua.receivables.Payments;
import io.regua.receivables.RefundKind;
import io.regua.receivables.Refunded;
import io.regua.receivables.Refunds;
import io.regua.receivables.Reversed;
import io.regua.team.SignedIn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
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

/** One payment: what it settled, what it left over, and how it is taken back. */
@Controller
@RequestMapping("/payments/{id:\\d+}")
class PaymentScreen {

    private static final String PAGE = "receivables/payment";

    private final Payments payments;
    private final Refunds refunds;

    PaymentScreen(Payments payments, Refunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    @GetMapping
    String payment(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Model model) {
        page(sheet(id, user), user).forEach(model::addAttribute);
        return PAGE;
    }

    @PostMapping("/reverse")
    ModelAndView reverse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var sheet = sheet(id, user);
        if (reason.isBlank()) {
            return again(sheet, user, "reason", "receivables.payment.reason.wrong", reason);
        }
        return switch (payments.reverse(id, reason.strip(), actor)) {
            case Reversed.Done done -> done(flash, "receivables.payment.reversed.now", id);
            case Reversed.Refused refused ->
                again(sheet, user, "reason", "receivables.payment.refused." + refused.code(), reason);
        };
    }

    @PostMapping("/refunds")
    ModelAndView ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "simple") String kind,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var sheet = sheet(id, user);
        var typed = TypedMoney.of(amount);
        if (typed.isEmpty()) {
            return again(sheet, user, "amount", "receivables.refund.amount.wrong", why);
        }
        if (why.isBlank()) {
            return again(sheet, user, "why", "receivables.refund.why.wrong", why);
        }
        var wanted = new NewRefund(
                sheet.customerId(),
                sheet.creditorId(),
                "double".equals(kind) ? RefundKind.DOUBLE : RefundKind.SIMPLE,
                typed.get(),
                id,
                why.strip());
        return switch (refunds.ask(wanted, actor)) {
            case Refunded.Done done -> done(flash, "receivables.refund.asked.now", id);
            case Refunded.Refused refused ->
                again(sheet, user, "amount", "receivables.refund.refused." + refused.code(), why);
        };
    }

    private PaymentSheet sheet(long id, SignedIn user) {
        return payments.sheet(id, user.scope()).orElseThrow(() -> new NoSuchElementException("payment " + id));
    }

    private static Map<String, Object> page(PaymentSheet sheet, SignedIn user) {
        var page = new LinkedHashMap<String, Object>();
        page.put("payment", sheet);
        page.put("mayReverse", Permits.cash(user.role()) && !sheet.isReversed());
        page.put("mayAsk", Permits.cash(user.role()) && sheet.customerCredit().isPositive() && !sheet.isReversed());
        page.put("wrong", Map.of());
        page.put("typed", "");
        return page;
    }

    private static ModelAndView again(PaymentSheet sheet, SignedIn user, String field, String problem, String typed) {
        var page = page(sheet, user);
        page.put("wrong", Map.of(field, problem));
        page.put("typed", typed);
        var view = new ModelAndView(PAGE, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView done(RedirectAttributes flash, String said, long id) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/payments/" + id);
    }
}
