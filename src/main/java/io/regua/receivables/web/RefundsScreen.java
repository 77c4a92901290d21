package io.regua.receivables.web;

import static java.util.stream.Collectors.toSet;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Customers;
import io.regua.journal.Actor;
import io.regua.receivables.Refund;
import io.regua.receivables.RefundKind;
import io.regua.receivables.RefundState;
import io.regua.receivables.Refunded;
import io.regua.receivables.Refunds;
import io.regua.receivables.rules.UnduePayment;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that is to go back to customers: who decides, until when, and that it left (L02). */
@Controller
@RequestMapping("/refunds")
class RefundsScreen {

    private static final int PAGE = 50;

    private final Refunds refunds;
    private final Customers customers;
    private final BusinessDates dates;

    RefundsScreen(Refunds refunds, Customers customers, BusinessDates dates) {
        this.refunds = refunds;
        this.customers = customers;
        this.dates = dates;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn user, Model model) {
        var at = Math.max(page, 0);
        var waiting = refunds.waiting(user.scope(), PAGE + 1, at * PAGE);
        var shown = waiting.subList(0, Math.min(PAGE, waiting.size()));
        model.addAttribute("refunds", shown);
        model.addAttribute(
                "names",
                customers.namesOf(shown.stream().map(Refund::customerId).collect(toSet())));
        model.addAttribute("onTop", onTop(shown));
        model.addAttribute("today", dates.today());
        model.addAttribute("mayDecide", Permits.decide(user.role()));
        model.addAttribute("mayPay", Permits.cash(user.role()));
        model.addAttribute("page", at);
        model.addAttribute("more", waiting.size() > PAGE);
        return "receivables/refunds";
    }

    private Map<Long, UnduePayment> onTop(List<Refund> shown) {
        var onTop = new HashMap<Long, UnduePayment>();
        shown.stream()
                .filter(refund -> refund.kind() == RefundKind.DOUBLE && refund.state() == RefundState.ASKED)
                .forEach(refund -> onTop.put(refund.id(), refunds.onTop(refund.id())));
        return onTop;
    }

    @PostMapping("/{id:\\d+}/grant")
    String grant(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "false") boolean justified,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        seen(id, user);
        if (justified && decision.isBlank()) {
            return problem(flash, "receivables.refund.decision.wrong");
        }
        return said(flash, refunds.grant(id, justified, decision.strip(), actor), "receivables.refund.granted");
    }

    @PostMapping("/{id:\\d+}/refuse")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        seen(id, user);
        return decision.isBlank()
                ? problem(flash, "receivables.refund.decision.wrong")
                : said(flash, refunds.refuse(id, decision.strip(), actor), "receivables.refund.refused");
    }

    @PostMapping("/{id:\\d+}/paid")
    String paid(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String paidOn,
            @RequestParam(defaultValue = "") String reference,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        seen(id, user);
        var day = day(paidOn);
        if (day.isEmpty() || reference.isBlank()) {
            return problem(flash, "receivables.refund.paid.wrong");
        }
        return said(flash, refunds.pay(id, day.get(), reference.strip(), actor), "receivables.refund.paid");
    }

    private void seen(long id, SignedIn user) {
        if (!user.scope().sees(refunds.byId(id).creditorId())) {
            throw new NoSuchElementException("refund " + id);
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String said(RedirectAttributes flash, Refunded refunded, String done) {
        return switch (refunded) {
            case Refunded.Refused refused -> problem(flash, "receivables.refund.refused." + refused.code());
            case Refunded.Done ok -> {
                flash.addFlashAttribute("success", done);
                yield "redirect:/refunds";
            }
        };
    }

    private static String problem(RedirectAttributes flash, String problem) {
        flash.addFlashAttribute("problem", problem);
        return "redirect:/refunds";
    }
}
