package io.regua.desk.web;

import io.regua.customers.Channel;
import io.regua.customers.ConsentSource;
import io.regua.customers.ConsentState;
import io.regua.customers.Consents;
import io.regua.customers.ContactPoint;
import io.regua.customers.ContactPointChanged;
import io.regua.customers.ContactPointChanged.Done;
import io.regua.customers.ContactPointChanged.KnownAlready;
import io.regua.customers.ContactPointChanged.NotUsable;
import io.regua.customers.ContactPointChanged.Overtaken;
import io.regua.customers.ContactPoints;
import io.regua.customers.ContactValidity;
import io.regua.customers.NewContactPoint;
import io.regua.desk.Dossiers;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.Subject;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** How a customer is reached, what each contact point is worth, and what he said of the channels. */
@Controller
@RequestMapping("/customers/{customer:\\d+}")
class ContactsScreen {

    private static final int CHANGES = 20;
    private static final String POINT = "/contacts/{point:\\d+}";

    private final Dossiers dossiers;
    private final ContactPoints points;
    private final Consents consents;
    private final Changes changes;

    ContactsScreen(Dossiers dossiers, ContactPoints points, Consents consents, Changes changes) {
        this.dossiers = dossiers;
        this.points = points;
        this.consents = consents;
        this.changes = changes;
    }

    @GetMapping("/contacts")
    ModelAndView contacts(@PathVariable long customer, @AuthenticationPrincipal SignedIn user) {
        return page(customer, ContactForm.EMPTY, Map.of(), 0, user);
    }

    /** What contact points were and became, unmasked; the history keeps who asked (L17). */
    @PostMapping("/contacts/changes")
    ModelAndView whole(@PathVariable long customer, @AuthenticationPrincipal SignedIn user, Actor actor) {
        refuseUnseen(customer, user);
        dossiers.noteContactsShown(customer, actor);
        return page(customer, ContactForm.EMPTY, Map.of(), 0, user, true);
    }

    @GetMapping("/contacts/changes")
    String masked(@PathVariable long customer) {
        return "redirect:/customers/" + customer + "/contacts";
    }

    @PostMapping("/contacts")
    ModelAndView add(
            @PathVariable long customer,
            @ModelAttribute("form") ContactForm form,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        var wrong = form.objections();
        if (!wrong.isEmpty()) {
            return again(customer, form, wrong, 0, user);
        }
        var told = new NewContactPoint(customer, form.reach().orElseThrow(), form.told());
        return answer(points.add(told, actor), "added", customer, form, 0, user, flash);
    }

    @PostMapping(POINT + "/correct")
    ModelAndView correct(
            @PathVariable long customer,
            @PathVariable long point,
            @RequestParam int version,
            @ModelAttribute("form") ContactForm form,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        var wrong = form.objections();
        return wrong.isEmpty()
                ? answer(
                        points.correct(point, customer, version, form.reach().orElseThrow(), actor),
                        "corrected",
                        customer,
                        form,
                        point,
                        user,
                        flash)
                : again(customer, form, wrong, point, user);
    }

    @PostMapping(POINT + "/judge")
    ModelAndView judge(
            @PathVariable long customer,
            @PathVariable long point,
            @RequestParam ContactValidity verdict,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        var judged = points.judge(point, customer, verdict, actor);
        return answer(judged, verdict.code(), customer, ContactForm.EMPTY, point, user, flash);
    }

    @PostMapping(POINT + "/prefer")
    ModelAndView prefer(
            @PathVariable long customer,
            @PathVariable long point,
            @RequestParam boolean wanted,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        var preferred = points.prefer(point, customer, wanted, actor);
        return answer(preferred, "preferred", customer, ContactForm.EMPTY, point, user, flash);
    }

    @PostMapping("/consents")
    ModelAndView say(
            @PathVariable long customer,
            @RequestParam Channel channel,
            @RequestParam ConsentState state,
            @RequestParam ConsentSource source,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        consents.say(customer, channel, state, source, actor);
        return done(customer, "consent", flash);
    }

    private ModelAndView answer(
            ContactPointChanged changed,
            String what,
            long customer,
            ContactForm form,
            long point,
            SignedIn user,
            RedirectAttributes flash) {
        return switch (changed) {
            case Done done -> done(customer, what, flash);
            case KnownAlready(var known) ->
                again(
                        customer,
                        form,
                        Map.of(
                                form.isPostal() ? "street" : "value",
                                "customers.contact.known." + known.validity().code()),
                        point,
                        user);
            case NotUsable unusable -> problem(customer, "customers.contact.notUsable", flash);
            case Overtaken overtaken -> problem(customer, "customers.contact.overtaken", flash);
        };
    }

    private ModelAndView page(long customer, ContactForm form, Map<String, String> wrong, long about, SignedIn user) {
        return page(customer, form, wrong, about, user, false);
    }

    private ModelAndView page(
            long customer, ContactForm form, Map<String, String> wrong, long about, SignedIn user, boolean whole) {
        var head = dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new);
        var known = points.of(customer);
        var history = new ContactHistory(
                changes.latest(subjects(customer, known), CHANGES), whole, Permits.unmask(user.role()));
        var page = new ContactsPage(
                head, known, consents.of(customer), history, form, wrong, about, Permits.edit(user.role()));
        return new ModelAndView("desk/contacts", Map.of("page", page));
    }

    private static List<Subject> subjects(long customer, List<ContactPoint> points) {
        return Stream.concat(
                        Stream.of(Subject.ofCustomer("consent", customer, customer)),
                        points.stream().map(point -> Subject.ofCustomer("contact_point", point.id(), customer)))
                .toList();
    }

    private ModelAndView again(long customer, ContactForm form, Map<String, String> wrong, long about, SignedIn user) {
        var view = page(customer, form, wrong, about, user);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView done(long customer, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("success", "customers.contact.done." + what);
        return new ModelAndView("redirect:/customers/" + customer + "/contacts");
    }

    private static ModelAndView problem(long customer, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", key);
        return new ModelAndView("redirect:/customers/" + customer + "/contacts");
    }

    private void refuseUnseen(long customer, SignedIn user) {
        if (dossiers.head(customer, user.scope()).isEmpty()) {
            throw new NotSeen();
        }
    }
}
