package io.regua.creditors.web;

import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.Creditors.Objection;
import io.regua.creditors.NewCreditor;
import io.regua.journal.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The companies Régua collects for: who they are, and a form for one more. */
@Controller
@RequestMapping("/creditors")
class CreditorsScreen {

    private static final String PAGE = "creditors/creditors";

    /** What was typed, kept as it was typed. */
    record Typed(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{creditors.problem.code}") String code,

            @NotBlank(message = "{creditors.problem.brand}") String brand,

            @NotBlank(message = "{creditors.problem.legalName}") String legalName,

            @NotBlank(message = "{creditors.problem.cnpj.missing}") String cnpj,

            @NotBlank(message = "{creditors.problem.address}") String address,

            @Nullable Boolean financialInstitution) {

        static final Typed NOTHING = new Typed("", "", "", "", "", false);

        NewCreditor with(Cnpj number) {
            return new NewCreditor(
                    code,
                    brand.strip(),
                    legalName.strip(),
                    number,
                    address.strip(),
                    Boolean.TRUE.equals(financialInstitution));
        }
    }

    private final Creditors creditors;

    CreditorsScreen(Creditors creditors) {
        this.creditors = creditors;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("typed", Typed.NOTHING);
        return page(model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("typed") Typed typed,
            BindingResult problems,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        var wanted = wanted(typed, problems);
        if (wanted.isEmpty()) {
            return page(model);
        }
        creditors.add(wanted.get(), actor);
        next.addFlashAttribute("success", "creditors.done.added");
        next.addFlashAttribute("successArgument", typed.brand());
        return "redirect:/creditors";
    }

    /** The creditor to add; empty when there are problems, all of which are told. */
    private Optional<NewCreditor> wanted(Typed typed, BindingResult problems) {
        var number = Cnpj.parse(typed.cnpj());
        if (number.isEmpty() && !typed.cnpj().isBlank()) {
            problems.rejectValue("cnpj", "creditors.problem.cnpj.digits");
        }
        var wanted = number.map(typed::with);
        wanted.map(creditors::objectionsTo).stream()
                .flatMap(Set::stream)
                .forEach(objection -> tell(objection, problems));
        return problems.hasErrors() ? Optional.empty() : wanted;
    }

    private static void tell(Objection objection, BindingResult problems) {
        switch (objection) {
            case CODE_TAKEN -> problems.rejectValue("code", "creditors.problem.code.taken");
            case TAX_ID_TAKEN -> problems.rejectValue("cnpj", "creditors.problem.cnpj.taken");
        }
    }

    private String page(Model model) {
        model.addAttribute("creditors", creditors.all());
        return PAGE;
    }
}
