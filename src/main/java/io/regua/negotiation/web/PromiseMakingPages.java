package io.regua.negotiation.web;

import io.regua.bills.BillDossiers;
import io.regua.bills.Owed;
import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.negotiation.PromiseLine;
import io.regua.negotiation.PromiseLists;
import io.regua.negotiation.PromisePolicies;
import io.regua.negotiation.Promises;
import io.regua.negotiation.web.PromiseForm.Plan;
import io.regua.negotiation.web.PromiseForm.Row;
import io.regua.negotiation.web.PromiseMakingPage.Draft;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a customer's promises together. */
@Component
class PromiseMakingPages {

    private final BillDossiers dossiers;
    private final PromiseLists lists;
    private final Promises promises;
    private final PromisePolicies policies;
    private final PromiseWording words;
    private final BusinessDates dates;

    PromiseMakingPages(
            BillDossiers dossiers,
            PromiseLists lists,
            Promises promises,
            PromisePolicies policies,
            PromiseWording words,
            BusinessDates dates) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.promises = promises;
        this.policies = policies;
        this.words = words;
        this.dates = dates;
    }

    /** What the reader sees of what the customer owes. */
    List<Owed> owed(long customer, SignedIn user) {
        return dossiers.owed(customer, user.scope(), dates.today());
    }

    /** With debts ticked also what the promise would be, in as many parts as asked for. */
    PromiseMakingPage planned(long customer, SignedIn user, PromiseForm form) {
        var wrong = new HashMap<String, String>();
        var owed = owed(customer, user);
        Draft draft = null;
        if (form.creditor() != 0) {
            var ticked = form.ticked(owed);
            if (ticked.isEmpty()) {
                wrong.put("debts", words.say("no_debts"));
            }
            var plan = form.plan(dates.today(), policies.now().terms().mostParts(), wrong, words);
            draft = plan == null ? null : draft(form, ticked, plan);
        }
        return page(customer, user, form, owed, draft, wrong);
    }

    /** The amount is spread evenly; without one all that is due on the last day. */
    private Draft draft(PromiseForm form, List<Owed> ticked, Plan plan) {
        var days = plan.days();
        var due = due(ticked, days.getLast());
        var amounts = Objects.requireNonNullElse(plan.amount(), due).inParts(plan.parts());
        var rows = new ArrayList<Row>();
        for (var day : days) {
            var amount = amounts.get(rows.size());
            rows.add(new Row(rows.size() + 1, day.toString(), PromiseTyped.shown(amount)));
        }
        var rest = due.minus(Money.sum(amounts));
        return new Draft(
                form.creditor(), ticked, rows, due, rest, UUID.randomUUID().toString());
    }

    private Money due(List<Owed> ticked, LocalDate on) {
        return promises.due(ticked.stream().map(Owed::receivableId).toList(), on);
    }

    /** What was sent part by part and did not pass, as it was typed. */
    PromiseMakingPage again(long customer, SignedIn user, PromiseForm form, Map<String, String> wrong) {
        var owed = owed(customer, user);
        var ticked = form.ticked(owed);
        var rows = form.rows();
        var last = rows.isEmpty()
                ? dates.today()
                : PromiseTyped.day(rows.getLast().on())
                        .filter(day -> !day.isBefore(dates.today()))
                        .filter(day -> day.isBefore(dates.today().plusYears(1)))
                        .orElse(dates.today());
        var due = ticked.isEmpty() ? Money.ZERO : due(ticked, last);
        var sum = Money.sum(rows.stream()
                .map(row -> PromiseTyped.money(row.amount()).orElse(Money.ZERO))
                .toList());
        var draft = new Draft(form.creditor(), ticked, rows, due, due.minus(sum), form.text("request"));
        return page(customer, user, form, owed, draft, wrong);
    }

    private PromiseMakingPage page(
            long customer,
            SignedIn user,
            PromiseForm form,
            List<Owed> owed,
            @Nullable Draft draft,
            Map<String, String> wrong) {
        var name = dossiers.customer(customer, user.scope()).orElseThrow(PromiseNotSeen::new);
        var promised = lists.of(customer, user.scope());
        var covered = promised.stream()
                .filter(PromiseLine::isOpen)
                .flatMap(promise -> promise.debts().stream())
                .map(PromiseLine.Debt::receivableId)
                .collect(Collectors.toSet());
        return new PromiseMakingPage(
                customer,
                name,
                promised,
                lists.score(customer, user.scope()),
                owed,
                covered,
                form,
                draft,
                wrong,
                PromisePermits.make(user.role()),
                policies.now().terms().mostParts(),
                dates.today());
    }
}
