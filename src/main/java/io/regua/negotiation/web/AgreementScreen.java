package io.regua.negotiation.web;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.AgreementAnswer;
import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.AgreementState;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Deals;
import io.regua.negotiation.Deals.Which;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.SealedTerms;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements: all that may be seen, and one with its schedule and what happens if it breaks today. */
@Controller
class AgreementScreen {

    private static final String PAGE = "negotiation/agreement";

    private final Seen seen;
    private final Agreements agreements;
    private final Deals deals;
    private final Receivables receivables;
    private final SealedTerms sealed;
    private final ObjectionWords words;
    private final BusinessDates dates;

    AgreementScreen(
            Seen seen,
            Agreements agreements,
            Deals deals,
            Receivables receivables,
            SealedTerms sealed,
            ObjectionWords words,
            BusinessDates dates) {
        this.seen = seen;
        this.agreements = agreements;
        this.deals = deals;
        this.receivables = receivables;
        this.sealed = sealed;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/agreements")
    ModelAndView list(
            @RequestParam(defaultValue = "standing") String which,
            @RequestParam(required = false) @Nullable Long before,
            @AuthenticationPrincipal SignedIn user) {
        var asked = Stream.of(Which.values())
                .filter(each -> each.code().equals(which.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Which.STANDING);
        var page = new AgreementListPage(asked, deals.agreements(asked, user.scope(), before), before, dates.today());
        return new ModelAndView("negotiation/agreements", Map.of("page", page));
    }

    /** @param broken whether to show what happens if it breaks today */
    @GetMapping("/agreements/{agreement:\\d+}")
    ModelAndView show(
            @PathVariable long agreement,
            @RequestParam(defaultValue = "false") boolean broken,
            @AuthenticationPrincipal SignedIn user) {
        var sheet = seen.agreement(agreement, user);
        var foreseen = broken && sheet.agreement().stands() ? agreements.breakPreview(agreement, dates.today()) : null;
        return new ModelAndView(PAGE, Map.of("page", page(sheet, user, foreseen, List.of())));
    }

    @PostMapping("/agreements/{agreement:\\d+}/cancel")
    ModelAndView cancel(
            @PathVariable long agreement,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        seen.agreement(agreement, user);
        return switch (agreements.cancel(agreement, reason, DealPermits.negotiator(user, actor))) {
            case AgreementAnswer.Done done -> {
                next.addFlashAttribute("success", "agreements.done.cancelled");
                yield new ModelAndView("redirect:/agreements/" + agreement);
            }
            case AgreementAnswer.Refused(var objections) ->
                new ModelAndView(
                        PAGE,
                        Map.of(
                                "page",
                                page(
                                        seen.agreement(agreement, user),
                                        user,
                                        null,
                                        objections.stream().map(words::of).toList())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private AgreementPage page(
            AgreementSheet sheet, SignedIn user, @Nullable SequencedMap<Long, AmountDue> broken, List<String> against) {
        var agreement = sheet.agreement();
        var open = sheet.installments().stream()
                .filter(AgreedInstallment::isOpen)
                .map(AgreedInstallment::receivableId)
                .toList();
        return new AgreementPage(
                sheet,
                deals.customer(agreement.customerId(), user.scope()).orElseThrow(NotSeen::new),
                receivables.amountsDue(open, dates.today()),
                deals.titles(sheet.offer().debts()),
                sealed.seal(agreement.id()),
                deals.payments(agreement.id()),
                deals.renegotiations(agreement.id()),
                broken,
                against,
                DealPermits.negotiate(user),
                mayCancel(agreement.state(), user),
                dates.today());
    }

    private static boolean mayCancel(AgreementState state, SignedIn user) {
        return state.mayBecome(AgreementState.CANCELLED)
                && Authority.of(user.role())
                        .filter(authority ->
                                state == AgreementState.ACCEPTED || authority.compareTo(Authority.SUPERVISOR) >= 0)
                        .isPresent();
    }
}
