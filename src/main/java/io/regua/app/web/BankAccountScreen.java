package io.regua.app.web;

import io.regua.creditors.BankAccount;
import io.regua.creditors.BankAccountChanged;
import io.regua.creditors.BankAccountChanged.Done;
import io.regua.creditors.BankAccountChanged.KnownAlready;
import io.regua.creditors.BankAccountChanged.Overtaken;
import io.regua.creditors.BankAccounts;
import io.regua.creditors.BankLayout;
import io.regua.creditors.BankTerms;
import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.creditors.Registrar;
import io.regua.journal.Actor;
import io.regua.journal.Conflict;
import io.regua.team.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An account to which boletos of a creditor are paid, and what its bank agreed. */
@Controller
@RequestMapping("/creditors/{creditor:\\d+}/accounts")
class BankAccountScreen {

    private static final int CHANGES = 10;
    private static final Map<String, String> EMPTY = Map.ofEntries(
            Map.entry("bank", ""),
            Map.entry("branch", ""),
            Map.entry("branchDigit", ""),
            Map.entry("account", ""),
            Map.entry("accountDigit", ""),
            Map.entry("beneficiaryCode", ""),
            Map.entry("wallet", ""),
            Map.entry("layout", "cnab240"),
            Map.entry("registrar", "file"),
            Map.entry("instructions", ""),
            Map.entry("daysPayableAfterDue", "59"),
            Map.entry("ourNumberFirst", "1"),
            Map.entry("ourNumberLast", ""),
            Map.entry("active", "true"));

    /**
     * The form of an account.
     *
     * @param account null for one that is being added
     * @param wrong message keys by field
     * @param conflicts what somebody else changed meanwhile, by field
     */
    record Page(
            Creditor creditor,
            @Nullable BankAccount account,
            int version,
            Map<String, String> typed,
            Map<String, String> wrong,
            Map<String, Conflict> conflicts,
            boolean overtaken) {}

    private final Creditors creditors;
    private final BankAccounts accounts;

    BankAccountScreen(Creditors creditors, BankAccounts accounts) {
        this.creditors = creditors;
        this.accounts = accounts;
    }

    @GetMapping("/new")
    ModelAndView empty(@PathVariable long creditor, @AuthenticationPrincipal SignedIn user) {
        return view(new Page(seen(creditor, user), null, 0, EMPTY, Map.of(), Map.of(), false), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long creditor,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var whose = seen(creditor, user);
        var typed = new Typed(Conflict.settled(sent, EMPTY));
        var terms = terms(typed);
        var form = new Page(whose, null, 0, Conflict.settled(sent, EMPTY), typed.wrong(), Map.of(), false);
        return typed.wrong().isEmpty()
                ? answer(accounts.add(creditor, terms, actor), form, flash)
                : view(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{account:\\d+}")
    ModelAndView account(
            @PathVariable long creditor, @PathVariable long account, @AuthenticationPrincipal SignedIn user) {
        var found = of(creditor, account, user);
        return view(
                new Page(seen(creditor, user), found, found.version(), found.fields(), Map.of(), Map.of(), false),
                HttpStatus.OK);
    }

    @PostMapping("/{account:\\d+}")
    ModelAndView change(
            @PathVariable long creditor,
            @PathVariable long account,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var found = of(creditor, account, user);
        var kept = Conflict.settled(sent, found.fields());
        var typed = new Typed(kept);
        var terms = terms(typed);
        var form = new Page(seen(creditor, user), found, version, kept, typed.wrong(), Map.of(), false);
        return typed.wrong().isEmpty()
                ? answer(
                        accounts.change(
                                account, version, terms, typed.text("active").equals("true"), actor),
                        form,
                        flash)
                : view(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static BankTerms terms(Typed typed) {
        var first = typed.number("ourNumberFirst", 1);
        return new BankTerms(
                typed.like("bank", "[0-9]{3}"),
                typed.like("branch", "[0-9]{1,5}"),
                typed.like("branchDigit", "[0-9A-Z]?"),
                typed.like("account", "[0-9]{1,12}"),
                typed.like("accountDigit", "[0-9A-Z]{0,2}"),
                typed.like("beneficiaryCode", "[0-9]{0,20}"),
                typed.like("wallet", "[0-9A-Z]{0,3}"),
                typed.oneOf("layout", List.of(BankLayout.values()), BankLayout::code),
                typed.oneOf("registrar", List.of(Registrar.values()), Registrar::code),
                typed.like("instructions", ".{0,160}"),
                typed.whole("daysPayableAfterDue", 0, 365),
                first,
                last(typed, first));
    }

    /** Never before the first; nothing typed = as far as the bank has digits. */
    private static @Nullable Long last(Typed typed, long first) {
        return typed.text("ourNumberLast").isEmpty() ? null : typed.number("ourNumberLast", first);
    }

    private ModelAndView answer(BankAccountChanged changed, Page form, RedirectAttributes flash) {
        return switch (changed) {
            case Done done -> {
                flash.addFlashAttribute("success", "creditors.done.changed");
                yield new ModelAndView("redirect:/creditors/" + form.creditor().id());
            }
            case KnownAlready known -> {
                var wrong = new LinkedHashMap<>(form.wrong());
                wrong.put("account", "creditors.refused.account_known");
                yield view(
                        new Page(form.creditor(), form.account(), form.version(), form.typed(), wrong, Map.of(), false),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Overtaken(var version, var theirs) ->
                view(
                        new Page(
                                form.creditor(),
                                form.account(),
                                version,
                                form.typed(),
                                Map.of(),
                                Conflict.of(theirs, form.typed()),
                                true),
                        HttpStatus.CONFLICT);
        };
    }

    private ModelAndView view(Page page, HttpStatus status) {
        var view = new ModelAndView("creditors/account", Map.of("page", page));
        var account = page.account();
        view.addObject("changes", account == null ? List.of() : accounts.changesOf(account, CHANGES));
        view.setStatus(status);
        return view;
    }

    private BankAccount of(long creditor, long account, SignedIn user) {
        seen(creditor, user);
        var found = accounts.byId(account);
        if (found.creditorId() != creditor) {
            throw new NoSuchElementException("bank account " + account);
        }
        return found;
    }

    private Creditor seen(long creditor, SignedIn user) {
        if (!user.scope().sees(creditor)) {
            throw new NoSuchElementException("creditor " + creditor);
        }
        return creditors.byId(creditor);
    }
}
