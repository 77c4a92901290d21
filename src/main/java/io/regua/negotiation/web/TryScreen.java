package io.regua.negotiation.web;

import io.regua.negotiation.Debtor;
import io.regua.negotiation.Debtor.Debt;
import io.regua.negotiation.LimitCase;
import io.regua.negotiation.LimitTrial;
import io.regua.negotiation.LimitTrial.Answered;
import io.regua.negotiation.LimitTrials;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.Stage;
import io.regua.negotiation.web.TryPage.Version;
import io.regua.team.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Trying limits: which row decides, for the version in force and for the draft. Who is sought travels in the body,
 * never in the address: it may be a CPF.
 */
@Controller
@RequestMapping("/limits/try")
class TryScreen {

    private final LimitTrials trials;
    private final TriedWords tried;
    private final LimitWords words;
    private final ObjectionWords objections;
    private final OpenLimits open;

    TryScreen(LimitTrials trials, TriedWords tried, LimitWords words, ObjectionWords objections, OpenLimits open) {
        this.trials = trials;
        this.tried = tried;
        this.words = words;
        this.objections = objections;
        this.open = open;
    }

    /**
     * @param customer whose debts are tried; none = a case by hand, when the form was sent, or nothing yet
     * @param creditor at whom; none = where the customer owes longest
     * @param debt those that are tried; none = all that are overdue
     */
    @GetMapping
    ModelAndView tried(
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long creditor,
            @RequestParam(required = false) @Nullable Set<Long> debt,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user) {
        if (customer != null && !sent.containsKey("days")) {
            return ofCustomer(customer, creditor, debt == null ? Set.of() : debt, open.typed(sent), user);
        }
        var creditors = words.creditors(user.scope());
        if (!sent.containsKey("days")) {
            return page("", null, CaseForm.empty(creditors), List.of(), user, HttpStatus.OK);
        }
        var typed = open.typed(sent);
        var wanted = CaseForm.read(typed, creditors);
        return typed.wrong().isEmpty()
                ? page("", null, typed, versions(trials.tried(wanted), user), user, HttpStatus.OK)
                : page("", null, typed, List.of(), user, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Where signing in anew leads back to; what was sought is forgotten. */
    @GetMapping("/search")
    ModelAndView ask() {
        return new ModelAndView("redirect:/limits/try");
    }

    @PostMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String query, @AuthenticationPrincipal SignedIn user) {
        var found = trials.find(query, user.scope());
        if (found.size() == 1) {
            return new ModelAndView(
                    "redirect:/limits/try?customer=" + found.getFirst().customerId());
        }
        var hand = CaseForm.empty(words.creditors(user.scope()));
        return page(query, found, hand, List.of(), user, HttpStatus.OK);
    }

    private ModelAndView ofCustomer(
            long customer, @Nullable Long creditor, Set<Long> debts, LimitTyped typed, SignedIn user) {
        var debtor = trials.debtor(customer, user.scope())
                .orElseThrow(() -> new NoSuchElementException("customer " + customer));
        var at = debtor.debts().stream()
                .map(Debt::creditorId)
                .filter(each -> creditor == null || each.equals(creditor))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("debts at creditor " + creditor));
        var chosen = debts.isEmpty() ? overdue(debtor, at) : debts;
        var stage = typed.oneOf("stage", Stage.values(), Stage::code).orElse(Stage.COLLECTION);
        var answer = trials.tried(customer, at, List.copyOf(chosen), stage);
        var said = answer instanceof LimitTrial.Shut(var against)
                ? LimitSaid.against(against.stream().map(objections::of).toList())
                : LimitSaid.NOTHING;
        var creditors = words.creditors(user.scope());
        var hand = answer instanceof Answered answered ? CaseForm.of(answered.of()) : CaseForm.empty(creditors);
        var page = new TryPage("", null, debtor, at, chosen, creditors, hand, versions(answer, user), said);
        return view(page, HttpStatus.OK);
    }

    /** All that are; the next to fall due where none is. */
    private static Set<Long> overdue(Debtor debtor, long creditor) {
        var there = debtor.debts().stream()
                .filter(debt -> debt.creditorId() == creditor)
                .toList();
        var late = there.stream()
                .filter(debt -> debt.daysLate() > 0)
                .map(Debt::receivableId)
                .collect(Collectors.toSet());
        return late.isEmpty() ? Set.of(there.getFirst().receivableId()) : late;
    }

    private List<Version> versions(LimitTrial answer, SignedIn user) {
        var versions = new ArrayList<Version>();
        if (answer instanceof Answered live) {
            versions.add(tried.of(live, user.scope()));
            LimitCase wanted = live.of();
            trials.triedByDraft(wanted).ifPresent(draft -> versions.add(tried.of(draft, user.scope())));
        }
        return versions;
    }

    private ModelAndView page(
            String query,
            @Nullable List<Debtor> found,
            LimitTyped hand,
            List<Version> versions,
            SignedIn user,
            HttpStatus status) {
        Map<String, String> creditors = words.creditors(user.scope());
        return view(new TryPage(query, found, null, 0, Set.of(), creditors, hand, versions, LimitSaid.NOTHING), status);
    }

    private static ModelAndView view(TryPage page, HttpStatus status) {
        var view = new ModelAndView("limits/try", "page", page);
        view.setStatus(status);
        return view;
    }
}
