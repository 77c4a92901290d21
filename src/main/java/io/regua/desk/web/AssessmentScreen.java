package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Assessed;
import io.regua.customers.Assessed.Objection;
import io.regua.customers.Assessment;
import io.regua.customers.Assessments;
import io.regua.desk.Dossiers;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The five Cs of a customer: what is thought of his credit, since when, and by whom. */
@Controller
@RequestMapping("/customers/{customer:\\d+}/assessment")
class AssessmentScreen {

    private final Dossiers dossiers;
    private final Assessments assessments;
    private final BusinessDates dates;

    AssessmentScreen(Dossiers dossiers, Assessments assessments, BusinessDates dates) {
        this.dossiers = dossiers;
        this.assessments = assessments;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView assessment(@PathVariable long customer, @AuthenticationPrincipal SignedIn user) {
        refuseUnseen(customer, user);
        var form = AssessmentForm.of(assessments.inForce(customer), dates.today());
        return page(customer, form, Map.of(), false, user);
    }

    @PostMapping
    ModelAndView assess(
            @PathVariable long customer,
            @ModelAttribute("form") AssessmentForm form,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        var wrong = form.objections();
        if (!wrong.isEmpty()) {
            return status(page(customer, form, wrong, false, user), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (assessments.assess(form.assessment(customer), actor)) {
            case Assessed.Placed placed -> done(customer, "placed", flash);
            case Assessed.Refused(var objections) ->
                status(page(customer, form, wrong(objections), false, user), HttpStatus.UNPROCESSABLE_CONTENT);
            case Assessed.Overtaken(var inForce) -> overtaken(customer, form, inForce, user);
        };
    }

    private ModelAndView overtaken(long customer, AssessmentForm form, Optional<Assessment> inForce, SignedIn user) {
        return status(page(customer, form.over(inForce), Map.of(), true, user), HttpStatus.CONFLICT);
    }

    @PostMapping("/{assessment:\\d+}/withdraw")
    ModelAndView withdraw(
            @PathVariable long customer,
            @PathVariable long assessment,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        if (assessments.of(customer).stream().noneMatch(each -> each.id() == assessment)) {
            throw new NotSeen();
        }
        assessments.withdraw(assessment, customer, actor);
        return done(customer, "withdrawn", flash);
    }

    private static Map<String, String> wrong(Set<Objection> objections) {
        var wrong = new LinkedHashMap<String, String>();
        objections.forEach(objection -> wrong.putIfAbsent(
                field(objection),
                "customers.assessment.refused." + objection.name().toLowerCase(Locale.ROOT)));
        return wrong;
    }

    private static String field(Objection objection) {
        return switch (objection) {
            case SCORE_IMPOSSIBLE, NO_TIER -> "tier";
            case NO_REASON -> "reason";
            case DATED_LATER, OLDER_THAN_THE_LAST -> "assessedOn";
            case ENDS_BEFORE_IT_BEGINS, COUNTS_TOO_LONG -> "validUntil";
        };
    }

    private ModelAndView page(
            long customer, AssessmentForm form, Map<String, String> wrong, boolean overtaken, SignedIn user) {
        var head = dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new);
        var page = new AssessmentPage(
                head, assessments.of(customer), form, wrong, overtaken, Permits.assess(user.role()), dates.today());
        return new ModelAndView("desk/assessment", Map.of("page", page));
    }

    private static ModelAndView status(ModelAndView view, HttpStatus status) {
        view.setStatus(status);
        return view;
    }

    private static ModelAndView done(long customer, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("success", "customers.assessment.done." + what);
        return new ModelAndView("redirect:/customers/" + customer + "/assessment");
    }

    private void refuseUnseen(long customer, SignedIn user) {
        if (dossiers.head(customer, user.scope()).isEmpty()) {
            throw new NotSeen();
        }
    }
}
