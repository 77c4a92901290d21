package io.regua.app.web;

import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.SetupLinks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first administrator of an installation comes in by a one-time link. */
@Controller
class SetupScreen {

    record FirstAdministrator(
            @NotBlank String token,

            @Pattern(regexp = "[a-z0-9._-]{2,60}", message = "{team.problem.username}") String username,

            @NotBlank(message = "{team.problem.name}") String displayName,

            @Size(min = 10, max = 72, message = "{team.problem.password}") String password) {

        NewUser asUser(Locale locale) {
            return new NewUser(
                    username,
                    displayName.strip(),
                    password,
                    Role.ADMINISTRATOR,
                    Language.of(locale.toLanguageTag()),
                    CreditorScope.EVERYTHING);
        }
    }

    private final SetupLinks links;

    SetupScreen(SetupLinks links) {
        this.links = links;
    }

    @GetMapping("/setup")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("open", links.opens(token));
        model.addAttribute("form", new FirstAdministrator(token, "admin", "", ""));
        return "setup";
    }

    @PostMapping("/setup")
    String make(
            @Valid @ModelAttribute("form") FirstAdministrator form,
            BindingResult problems,
            Locale locale,
            Model model) {
        if (problems.hasErrors()) {
            model.addAttribute("open", links.opens(form.token()));
            return "setup";
        }
        return links.use(form.token(), form.asUser(locale)).isPresent() ? "redirect:/login?ready" : "redirect:/setup";
    }
}
