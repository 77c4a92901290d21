package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Dossier;
import io.regua.desk.Dossiers;
import io.regua.receivables.Holds;
import io.regua.receivables.Objection;
import io.regua.receivables.PriorStates;
import io.regua.receivables.Receivables;
import io.regua.receivables.WriteOffs;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one receivable, put together for whoever shows it: fresh, or again with what was typed. */
@Component
class ReceivablePages {

    private final Dossiers dossiers;
    private final Receivables receivables;
    private final Holds holds;
    private final WriteOffs writeOffs;
    private final PriorStates prior;
    private final StandingBadges standings;
    private final BusinessDates dates;

    ReceivablePages(
            Dossiers dossiers,
            Receivables receivables,
            Holds holds,
            WriteOffs writeOffs,
            PriorStates prior,
            StandingBadges standings,
            BusinessDates dates) {
        this.dossiers = dossiers;
        this.receivables = receivables;
        this.holds = holds;
        this.writeOffs = writeOffs;
        this.prior = prior;
        this.standings = standings;
        this.dates = dates;
    }

    /** One debt of a customer who may be seen. */
    Dossier.Debt debt(long customer, long receivable, SignedIn user) {
        return dossiers.debt(customer, user.scope(), dates.today(), receivable).orElseThrow(NotSeen::new);
    }

    ReceivablePage page(long customer, long receivable, SignedIn user) {
        return page(customer, receivable, user, new AskedDay(dates.today(), false));
    }

    private ReceivablePage page(long customer, long receivable, SignedIn user, AskedDay asked) {
        var debt = debt(customer, receivable, user);
        var options = holds.optionsFor(user.role());
        return new ReceivablePage(
                dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new),
                debt,
                receivables.byId(receivable).contractId(),
                receivables.amountDue(receivable, dates.today()),
                asked,
                receivables.amountDue(receivable, asked.on()),
                dossiers.settlings(customer, receivable),
                dossiers.holds(customer, user.scope()).stream()
                        .filter(held -> held.holds(receivable))
                        .toList(),
                Permits.recordPayments(user.role()),
                Permits.hold(user.role()) && debt.isOpen() ? options : Holds.Options.NONE,
                Permits.change(user.role()),
                writeOffs.of(receivable).orElse(null),
                Permits.proposeWriteOffs(user.role()) && debt.isOpen(),
                prior.of(receivable),
                standings.of(List.of(customer), Long::longValue, user.scope()).get(customer));
    }

    /** The page as it is reached by its address; {@code on} is the day of the calculation as it was typed. */
    ModelAndView fresh(long customer, long receivable, SignedIn user, @Nullable String on) {
        return view(
                page(customer, receivable, user, AskedDay.near(on, dates.today())),
                PaymentForm.empty(dates.today()),
                HoldForm.EMPTY,
                Map.of(),
                List.of());
    }

    /** The page with a payment as it was typed, and what is wrong by field. */
    ModelAndView again(ReceivablePage page, PaymentForm payment, Map<String, String> wrong) {
        return refused(view(page, payment, HoldForm.EMPTY, wrong, List.of()));
    }

    /** The page with a hold as it was typed, and all that speaks against it. */
    ModelAndView again(ReceivablePage page, HoldForm hold, List<Objection> objections) {
        return refused(view(page, PaymentForm.empty(dates.today()), hold, Map.of(), objections));
    }

    private static ModelAndView view(
            ReceivablePage page,
            PaymentForm payment,
            HoldForm hold,
            Map<String, String> wrong,
            List<Objection> objections) {
        return new ModelAndView(
                "desk/receivable",
                Map.of("page", page, "payment", payment, "hold", hold, "wrong", wrong, "objections", objections));
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
