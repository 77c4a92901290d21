package io.regua.app.web;

import io.regua.journal.Actor;
import io.regua.team.AppUser;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.SignedIn;
import io.regua.team.UsernameTaken;
import io.regua.team.Users;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who collects. It stands on the roof and not in {@code team} because it names creditors, which live on the same floor.
 */
@Controller
@RequestMapping("/team")
class TeamScreen {

    /** @param everyCreditor also creditors that come later; a box that is not ticked is not sent */
    record Joining(
            @Pattern(regexp = "[a-z0-9._-]{2,60}", message = "{team.problem.username}") String username,

            @NotBlank(message = "{team.problem.name}") String displayName,

            @Size(min = 10, max = 72, message = "{team.problem.password}") String password,

            Role role,
            Language language,
            @Nullable Boolean everyCreditor,
            @Nullable List<Long> creditors) {

        static final Joining EMPTY = new Joining("", "", "", Role.AGENT, Language.PORTUGUESE, true, List.of());

        NewUser asUser() {
            var scope = Boolean.TRUE.equals(everyCreditor)
                    ? CreditorScope.EVERYTHING
                    : CreditorScope.only(creditors == null ? List.of() : creditors);
            return new NewUser(username, displayName.strip(), password, role, language, scope);
        }
    }

    /** @param creditors the brands somebody sees, joined; empty when it is every creditor */
    record Member(
            long id,
            int version,
            String username,
            String displayName,
            Role role,
            Language language,
            boolean everyCreditor,
            String creditors,
            boolean active) {}

    private final Users users;
    private final CreditorBrands brands;

    TeamScreen(Users users, CreditorBrands brands) {
        this.users = users;
        this.brands = brands;
    }

    @GetMapping
    String team(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("joining", Joining.EMPTY);
        return page(user, model);
    }

    @PostMapping
    String join(
            @Valid @ModelAttribute("joining") Joining joining,
            BindingResult problems,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        if (problems.hasErrors() || !added(joining, problems, actor)) {
            return page(user, model);
        }
        next.addFlashAttribute("success", "team.done.joined");
        next.addFlashAttribute("successArgument", joining.displayName());
        return "redirect:/team";
    }

    private boolean added(Joining joining, BindingResult problems, Actor by) {
        try {
            users.add(joining.asUser(), by);
            return true;
        } catch (UsernameTaken e) {
            problems.rejectValue("username", "team.problem.taken");
            return false;
        }
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(
            @PathVariable long id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        if (id == user.id()) {
            next.addFlashAttribute("problem", "team.problem.yourself");
            return "redirect:/team";
        }
        return changed(next, () -> users.deactivate(id, version, actor));
    }

    @PostMapping("/{id}/activate")
    String activate(@PathVariable long id, @RequestParam int version, Actor actor, RedirectAttributes next) {
        return changed(next, () -> users.activate(id, version, actor));
    }

    private static String changed(RedirectAttributes next, Runnable change) {
        try {
            change.run();
            next.addFlashAttribute("success", "team.done.changed");
        } catch (OptimisticLockingFailureException e) {
            next.addFlashAttribute("problem", "team.problem.changed");
        }
        return "redirect:/team";
    }

    private String page(SignedIn user, Model model) {
        var choices = brands.all();
        var names = choices.stream().collect(Collectors.toMap(CreditorBrands.Brand::id, CreditorBrands.Brand::name));
        model.addAttribute("brands", choices);
        model.addAttribute("roles", Role.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("mayChange", user.role() == Role.ADMINISTRATOR);
        model.addAttribute(
                "members",
                users.all().stream().map(member -> row(member, names)).toList());
        return "team/users";
    }

    private static Member row(AppUser user, java.util.Map<Long, String> names) {
        var seen = user.scope().ids().stream()
                .map(id -> names.getOrDefault(id, "#" + id))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Member(
                user.id(),
                user.version(),
                user.username(),
                user.displayName(),
                user.role(),
                user.language(),
                user.scope().all(),
                seen,
                user.active());
    }
}
