package io.regua.app.web;

import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.team.AppUser;
import io.regua.team.CreditorScope;
import io.regua.team.Role;
import io.regua.team.SignedIn;
import io.regua.team.UserChange;
import io.regua.team.UserChanged;
import io.regua.team.UserChanged.Done;
import io.regua.team.UserChanged.Overtaken;
import io.regua.team.UserChanged.Refused;
import io.regua.team.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member of the team: what they are here to do and whose debts they see. */
@Controller
@RequestMapping("/team/{id:\\d+}/edit")
class MemberScreen {

    private static final int CHANGES = 10;

    /** @param everyCreditor also creditors that come later; a box that is not ticked is not sent */
    record Form(
            int version,
            @Nullable String displayName,
            Role role,
            @Nullable Boolean everyCreditor,
            @Nullable List<Long> creditors) {

        static Form of(AppUser user) {
            return new Form(
                    user.version(),
                    user.displayName(),
                    user.role(),
                    user.scope().all(),
                    user.scope().ids());
        }

        public boolean sees(long creditor) {
            return creditors != null && creditors.contains(creditor);
        }

        Form onVersion(int now) {
            return new Form(now, displayName, role, everyCreditor, creditors);
        }

        String name() {
            return Objects.requireNonNullElse(displayName, "").strip();
        }

        UserChange change() {
            var scope = Boolean.TRUE.equals(everyCreditor)
                    ? CreditorScope.EVERYTHING
                    : CreditorScope.only(creditors == null ? List.of() : creditors);
            return new UserChange(name(), role, scope);
        }
    }

    /** @param wrong message keys by field */
    record Page(
            AppUser member,
            Form form,
            Map<String, String> wrong,
            boolean overtaken,
            List<CreditorBrands.Brand> brands,
            List<Changed> changes) {

        public Role[] roles() {
            return Role.values();
        }

        /** The brands behind the numbers of a kept value. */
        public String worded(String value) {
            var worded = value;
            for (var brand : brands) {
                worded = worded.replaceAll("\\b" + brand.id() + "\\b", brand.name());
            }
            return worded;
        }
    }

    private final Users users;
    private final CreditorBrands brands;
    private final Changes changes;

    MemberScreen(Users users, CreditorBrands brands, Changes changes) {
        this.users = users;
        this.brands = brands;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView member(@PathVariable long id) {
        return page(id, Form.of(member(users, id)), Map.of(), false, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") Form form,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var wrong = new LinkedHashMap<String, String>();
        if (form.name().isEmpty()) {
            wrong.put("displayName", "team.problem.name");
        }
        if (id == user.id() && form.role() != user.role()) {
            wrong.put("role", "team.problem.ownRole");
        }
        return wrong.isEmpty()
                ? answer(users.change(id, form.version(), form.change(), actor), id, form, flash)
                : page(id, form, wrong, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView answer(UserChanged changed, long id, Form form, RedirectAttributes flash) {
        return switch (changed) {
            case Done(var member) -> {
                flash.addFlashAttribute("success", "team.done.member");
                flash.addFlashAttribute("successArgument", member.displayName());
                yield new ModelAndView("redirect:/team");
            }
            case Refused(var objection) ->
                page(
                        id,
                        form,
                        Map.of("role", "team.problem." + objection.name().toLowerCase(Locale.ROOT)),
                        false,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Overtaken(var version) -> page(id, form.onVersion(version), Map.of(), true, HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(long id, Form form, Map<String, String> wrong, boolean overtaken, HttpStatus status) {
        var page = new Page(
                member(users, id), form, wrong, overtaken, brands.all(), changes.latest(Users.subject(id), CHANGES));
        var view = new ModelAndView("team/member", Map.of("page", page));
        view.setStatus(status);
        return view;
    }

    private static AppUser member(Users users, long id) {
        return users.byId(id).orElseThrow(() -> new NoSuchElementException("user " + id));
    }
}
