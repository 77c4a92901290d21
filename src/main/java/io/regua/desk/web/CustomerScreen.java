package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Dossier;
import io.regua.desk.Dossiers;
import io.regua.desk.Queues;
import io.regua.desk.Rows;
import io.regua.journal.Actor;
import io.regua.ruler.Standings;
import io.regua.team.SignedIn;
import java.time.LocalDate;
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

/** One customer: who, what is due, where the ruler stands, what happened. */
@Controller
@RequestMapping("/customers/{customer:\\d+}")
class CustomerScreen {

    private final Dossiers dossiers;
    private final Queues queues;
    private final Rulings rulings;
    private final Happenings happenings;
    private final Standings standings;
    private final BusinessDates dates;

    CustomerScreen(
            Dossiers dossiers,
            Queues queues,
            Rulings rulings,
            Happenings happenings,
            Standings standings,
            BusinessDates dates) {
        this.dossiers = dossiers;
        this.queues = queues;
        this.rulings = rulings;
        this.happenings = happenings;
        this.standings = standings;
        this.dates = dates;
    }

    /** What of the page is asked for, all of it optional. {@code at} is the place in the queue, from 1. */
    record Asked(
            @Nullable Long receivable,
            @Nullable Integer at,
            @Nullable Long creditor,
            @Nullable Boolean closed,
            @Nullable Integer page,
            @Nullable String events,
            @Nullable Integer eventPage) {

        Dossiers.View view() {
            var filter = events != null && CustomerPage.FILTERS.contains(events) ? events : "all";
            return new Dossiers.View(number(page), Boolean.TRUE.equals(closed), filter, number(eventPage));
        }

        private static int number(@Nullable Integer page) {
            return page == null ? 0 : Math.max(0, page);
        }
    }

    @GetMapping
    String customer(
            @PathVariable long customer,
            @AuthenticationPrincipal SignedIn user,
            @ModelAttribute("asked") Asked asked,
            Model model) {
        model.addAttribute("page", page(customer, user, asked, null));
        return "desk/customer";
    }

    /** Shows the whole CPF or CNPJ once; the journal keeps who asked (L17). */
    @PostMapping("/tax-id")
    String unmask(
            @PathVariable long customer,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            @ModelAttribute("asked") Asked asked,
            Model model) {
        var taxId = dossiers.unmask(customer, user.scope(), actor)
                .orElseThrow(NotSeen::new)
                .unmasked();
        model.addAttribute("page", page(customer, user, asked, taxId));
        return "desk/customer";
    }

    @GetMapping("/tax-id")
    String unmasked(@PathVariable long customer) {
        return "redirect:/customers/" + customer;
    }

    /** What must have been paid by today, or by a day to come, debt by debt. */
    @GetMapping("/calculation")
    String calculation(
            @PathVariable long customer,
            @RequestParam(required = false) @Nullable String on,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var head = dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new);
        var asked = AskedDay.ahead(on, dates.today());
        model.addAttribute("head", head);
        model.addAttribute("today", dates.today());
        model.addAttribute("asked", asked);
        model.addAttribute("sum", dossiers.sum(customer, user.scope(), asked.on()));
        return "desk/calculation";
    }

    private CustomerPage page(long customer, SignedIn user, Asked asked, @Nullable String shownTaxId) {
        var today = dates.today();
        var view = asked.view();
        var dossier = dossiers.open(customer, user.scope(), today, view).orElseThrow(NotSeen::new);
        var selected = selected(customer, user, asked, dossier, today);
        return new CustomerPage(
                dossier,
                standings.of(customer, user.scope()),
                today,
                view,
                selected,
                selected == null ? null : rulings.of(customer, selected, today),
                worded(dossier.history()),
                around(user, asked, today),
                Permits.unmask(user.role()),
                Permits.work(user.role()),
                shownTaxId);
    }

    /** Mostly it is on the page already: the one asked for, or else the oldest open debt. */
    private Dossier.@Nullable Debt selected(
            long customer, SignedIn user, Asked asked, Dossier dossier, LocalDate today) {
        var receivable = asked.receivable();
        if (receivable == null) {
            return leader(customer, user, dossier, today);
        }
        return dossier.open().rows().stream()
                .filter(debt -> debt.receivableId() == receivable)
                .findFirst()
                .orElseGet(() ->
                        dossiers.debt(customer, user.scope(), today, receivable).orElseThrow(NotSeen::new));
    }

    private Dossier.@Nullable Debt leader(long customer, SignedIn user, Dossier dossier, LocalDate today) {
        var debts = dossier.open();
        if (debts.isEmpty() || !debts.first() || !debts.rows().getFirst().isOpen()) {
            return dossiers.leader(customer, user.scope(), today).orElse(null);
        }
        return debts.rows().getFirst();
    }

    private Rows<Happening> worded(Rows<Dossier.Event> events) {
        return new Rows<>(events.rows().stream().map(happenings::of).toList(), events.page(), events.more());
    }

    private Queues.@Nullable Neighbours around(SignedIn user, Asked asked, LocalDate today) {
        var at = asked.at();
        var creditor = asked.creditor();
        return at == null || at < 1 ? null : queues.around(user.scope(), creditor == null ? 0 : creditor, today, at);
    }
}
