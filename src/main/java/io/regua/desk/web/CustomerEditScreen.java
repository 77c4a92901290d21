package io.regua.desk.web;

import io.regua.customers.CustomerChanged;
import io.regua.customers.CustomerChanged.Done;
import io.regua.customers.CustomerChanged.Objection;
import io.regua.customers.CustomerChanged.Overtaken;
import io.regua.customers.CustomerChanged.Refused;
import io.regua.customers.Customers;
import io.regua.desk.Dossiers;
import io.regua.journal.Actor;
import io.regua.journal.Conflict;
import io.regua.journal.Overtaking;
import io.regua.team.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Who a customer is and how he likes to be reached. Whoever comes second is told what changed and loses nothing. */
@Controller
@RequestMapping("/customers/{customer:\\d+}/edit")
class CustomerEditScreen {

    private static final int CHANGES = 10;

    private final Dossiers dossiers;
    private final Customers customers;

    CustomerEditScreen(Dossiers dossiers, Customers customers) {
        this.dossiers = dossiers;
        this.customers = customers;
    }

    @GetMapping
    ModelAndView form(@PathVariable long customer, @AuthenticationPrincipal SignedIn user) {
        refuseUnseen(customer, user);
        return page(customer, CustomerForm.of(customers.byId(customer)), Map.of(), user);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long customer,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseUnseen(customer, user);
        var form = CustomerForm.of(sent, customers.byId(customer), Permits.identity(user.role()));
        var wrong = form.objections();
        return wrong.isEmpty()
                ? answer(customers.change(customer, form.version(), form.details(), actor), customer, form, user, flash)
                : unprocessable(page(customer, form, wrong, user));
    }

    private ModelAndView answer(
            CustomerChanged changed, long customer, CustomerForm form, SignedIn user, RedirectAttributes flash) {
        return switch (changed) {
            case Done done -> {
                flash.addFlashAttribute("success", "customers.edit.done");
                yield new ModelAndView("redirect:/customers/" + customer);
            }
            case Refused(var objections) -> unprocessable(page(customer, form, wrong(objections), user));
            case Overtaken(var now, var theirs) -> overtaken(customer, form.onVersion(now.version()), theirs, user);
        };
    }

    private static Map<String, String> wrong(Set<Objection> objections) {
        var wrong = new LinkedHashMap<String, String>();
        objections.forEach(objection -> wrong.put(field(objection), "customers.edit.wrong." + field(objection)));
        return wrong;
    }

    private static String field(Objection objection) {
        return switch (objection) {
            case NAME_MISSING -> "name";
            case BIRTH_DATE_IMPOSSIBLE, BIRTH_DATE_OF_COMPANY -> "birthDate";
            case TRADE_NAME_OF_PERSON -> "tradeName";
            case HOURS_NOT_WHOLE -> "preferredUntil";
        };
    }

    private ModelAndView overtaken(long customer, CustomerForm form, List<Overtaking> theirs, SignedIn user) {
        var conflicts = Conflict.of(theirs, form.typed());
        var view = view(page(customer, form, Map.of(), conflicts, true, user));
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private ModelAndView page(long customer, CustomerForm form, Map<String, String> wrong, SignedIn user) {
        return view(page(customer, form, wrong, Map.of(), false, user));
    }

    private CustomerEditPage page(
            long customer,
            CustomerForm form,
            Map<String, String> wrong,
            Map<String, Conflict> conflicts,
            boolean overtaken,
            SignedIn user) {
        return new CustomerEditPage(
                dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new),
                form,
                wrong,
                conflicts,
                overtaken,
                Permits.identity(user.role()),
                Permits.edit(user.role()),
                customers.changesOf(customer, CHANGES));
    }

    private static ModelAndView view(CustomerEditPage page) {
        return new ModelAndView("desk/edit", Map.of("page", page));
    }

    private static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private void refuseUnseen(long customer, SignedIn user) {
        if (dossiers.head(customer, user.scope()).isEmpty()) {
            throw new NotSeen();
        }
    }
}
