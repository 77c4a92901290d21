package io.regua.negotiation.web;

import io.regua.negotiation.Limits;
import io.regua.negotiation.Limits.InForce;
import io.regua.negotiation.Policy;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What may be offered, to whom, by whom: the version in force with its rows, and all others. */
@Controller
@RequestMapping("/limits")
class LimitsScreen {

    private final Limits limits;
    private final OpenLimits open;
    private final Matrix matrix;

    LimitsScreen(Limits limits, OpenLimits open, Matrix matrix) {
        this.limits = limits;
        this.open = open;
        this.matrix = matrix;
    }

    @GetMapping
    ModelAndView limits(@AuthenticationPrincipal SignedIn user) {
        return page(open.live().orElse(null), user);
    }

    /** @param number of a version */
    @GetMapping("/{number:\\d+}")
    ModelAndView version(@PathVariable int number, @AuthenticationPrincipal SignedIn user) {
        var policy = limits.versions().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("version " + number + " of the limits"));
        return policy.isDraft() ? new ModelAndView("redirect:/limits/draft") : page(limits.version(policy.id()), user);
    }

    private ModelAndView page(@Nullable InForce shown, SignedIn user) {
        var live = open.live().map(InForce::policy).map(Policy::id);
        return new ModelAndView(
                "limits/limits",
                "page",
                new LimitsPage(
                        limits.versions(),
                        shown == null ? null : shown.policy(),
                        shown != null
                                && live.filter(id -> id == shown.policy().id()).isPresent(),
                        shown == null ? List.of() : matrix.of(shown.table(), List.of(), user.scope()),
                        open.drawn().orElse(null),
                        open.today(),
                        LimitSaid.NOTHING,
                        LimitPermits.draw(user.role())));
    }
}
