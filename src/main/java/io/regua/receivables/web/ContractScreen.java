package io.regua.receivables.web;

import io.regua.calendar.BusinessDates;
import io.regua.customers.TaxId;
import io.regua.journal.Actor;
import io.regua.journal.Overtaking;
import io.regua.receivables.ContractEdit;
import io.regua.receivables.ContractSheet;
import io.regua.receivables.ContractSheets;
import io.regua.receivables.Contracts;
import io.regua.receivables.GuarantorKind;
import io.regua.receivables.Guarantors;
import io.regua.receivables.Instrument;
import io.regua.receivables.Objection;
import io.regua.receivables.PriceIndexes;
import io.regua.team.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contract: what was sold and agreed, its installments, who else answers, and what somebody changed about it. */
@Controller
@RequestMapping("/contracts/{contract:\\d+}")
class ContractScreen {

    private static final int CHANGES_SHOWN = 20;

    private final ContractSheets sheets;
    private final Contracts contracts;
    private final Guarantors guarantors;
    private final PriceIndexes indexes;
    private final BusinessDates dates;

    ContractScreen(
            ContractSheets sheets,
            Contracts contracts,
            Guarantors guarantors,
            PriceIndexes indexes,
            BusinessDates dates) {
        this.sheets = sheets;
        this.contracts = contracts;
        this.guarantors = guarantors;
        this.indexes = indexes;
        this.dates = dates;
    }

    /**
     * What the page says beyond the contract.
     *
     * @param typed null = nothing is being changed
     * @param overtaken what somebody else saved in the meantime
     */
    private record Said(@Nullable ContractForm typed, List<Objection> wrong, List<Overtaking> overtaken) {

        static final Said NOTHING = new Said(null, List.of(), List.of());
    }

    @GetMapping
    ModelAndView contract(@PathVariable long contract, @AuthenticationPrincipal SignedIn user) {
        return shown(seen(contract, user), Said.NOTHING, user);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long contract, @AuthenticationPrincipal SignedIn user) {
        var sheet = seen(contract, user);
        return shown(sheet, new Said(ContractForm.of(sheet.details(), sheet.version()), List.of(), List.of()), user);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long contract,
            @ModelAttribute("typed") ContractForm typed,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        var sheet = seen(contract, user);
        var wrong = new ArrayList<Objection>();
        var wanted = typed.read(wrong);
        if (!wrong.isEmpty()) {
            return shown(sheet, new Said(typed, wrong, List.of()), user);
        }
        var version = Objects.requireNonNullElse(typed.version(), -1);
        return switch (contracts.change(contract, version, wanted, user.role(), actor)) {
            case ContractEdit.Changed changed -> {
                flash.addFlashAttribute(
                        "success",
                        changed.resettled().isEmpty()
                                ? "receivables.contract.done"
                                : "receivables.contract.done.resettled");
                yield new ModelAndView("redirect:/contracts/" + contract);
            }
            case ContractEdit.Refused refused -> shown(sheet, new Said(typed, refused.objections(), List.of()), user);
            case ContractEdit.Overtaken overtaken ->
                shown(
                        seen(contract, user),
                        new Said(typed.on(overtaken.contract().version()), List.of(), overtaken.by()),
                        user);
        };
    }

    /** Names a customer, found by his CPF or CNPJ, who answers for the contract from today on. */
    @PostMapping("/guarantors")
    ModelAndView name(
            @PathVariable long contract,
            @RequestParam(defaultValue = "") String taxId,
            @RequestParam(defaultValue = "guarantor") String kind,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        var sheet = seen(contract, user);
        var found = TaxId.parse(taxId).flatMap(id -> sheets.named(id.value()));
        var wrong = found.map(who -> guarantors.name(contract, who, kind(kind), dates.today(), actor))
                .orElseGet(() -> List.of(Objection.of("unknown_customer")));
        if (!wrong.isEmpty()) {
            return shown(sheet, new Said(null, wrong, List.of()), user);
        }
        flash.addFlashAttribute("success", "receivables.guarantor.named");
        return new ModelAndView("redirect:/contracts/" + contract);
    }

    private static GuarantorKind kind(String code) {
        return Optional.of(code.toUpperCase(Locale.ROOT))
                .filter(name -> List.of("GUARANTOR", "ENDORSER", "CO_DEBTOR").contains(name))
                .map(GuarantorKind::valueOf)
                .orElse(GuarantorKind.GUARANTOR);
    }

    @PostMapping("/guarantors/{guarantor:\\d+}/release")
    String release(
            @PathVariable long contract,
            @PathVariable long guarantor,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        seen(contract, user);
        guarantors.release(guarantor, contract, actor);
        flash.addFlashAttribute("success", "receivables.guarantor.released");
        return "redirect:/contracts/" + contract;
    }

    private ContractSheet seen(long contract, SignedIn user) {
        return sheets.byId(contract, user.scope()).orElseThrow(NotSeen::new);
    }

    private ModelAndView shown(ContractSheet sheet, Said said, SignedIn user) {
        var view = new ModelAndView("contracts/contract");
        view.addObject("sheet", sheet);
        view.addObject("typed", said.typed());
        view.addObject("wrong", said.wrong());
        view.addObject("overtaken", said.overtaken());
        view.addObject("history", contracts.history(sheet.id(), CHANGES_SHOWN));
        view.addObject("instruments", Instrument.values());
        view.addObject("guarantorKinds", GuarantorKind.values());
        view.addObject("indexes", indexes.names());
        view.addObject("today", dates.today());
        view.addObject("mayEdit", Contracts.mayEdit(user.role()));
        if (!said.wrong().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (!said.overtaken().isEmpty()) {
            view.setStatus(HttpStatus.CONFLICT);
        }
        return view;
    }
}
