package io.regua.app.web;

import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.Creditors.Objection;
import io.regua.creditors.NewCreditor;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The companies Régua collects for: those its reader sees, and a form for one more. It stands on the roof and not in
 * {@code creditors} because it asks what its reader sees, which is the team's business.
 */
@Controller
@RequestMapping("/creditors")
class CreditorsScreen {

    private static final String PAGE = "creditors/creditors";

    /** What was typed, kept as it was typed. */
    record Adding(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{creditors.problem.code}") String code,

            @NotBlank(message = "{creditors.problem.brand}") String brand,

            @NotBlank(message = "{creditors.problem.legalName}") String legalName,

            @NotBlank(message = "{creditors.problem.cnpj.missing}") String cnpj,

            @NotBlank(message = "{creditors.problem.address}") String address,

            @Nullable Boolean financialInstitution) {

        static final Adding NOTHING = new Adding("", "", "", "", "", false);

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
    String list(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("typed", Adding.NOTHING);
        return page(user, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("typed") Adding typed,
            BindingResult problems,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        if (!user.scope().all()) {
            throw new AccessDeniedException("sees only some creditors");
        }
        var wanted = wanted(typed, problems);
        if (wanted.isEmpty()) {
            return page(user, model);
        }
        var added = creditors.add(wanted.get(), actor);
        next.addFlashAttribute("success", "creditors.done.added");
        next.addFlashAttribute("successArgument", typed.brand());
        return "redirect:/creditors/" + added.id();
    }

    /** The creditor to add; empty when there are problems, all of which are told. */
    private Optional<NewCreditor> wanted(Adding typed, BindingResult problems) {
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

    /** Whoever sees only some creditors adds none: he would not see it. */
    private String page(SignedIn user, Model model) {
        var seen = creditors.all().stream()
                .filter(creditor -> user.scope().sees(creditor.id()))
                .toList();
        model.addAttribute("creditors", seen);
        model.addAttribute("mayAdd", user.scope().all());
        return PAGE;
    }
}
