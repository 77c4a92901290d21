package io.regua.negotiation;

import io.regua.calendar.Calendars;
import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.negotiation.PromiseAnswer.Done;
import io.regua.negotiation.PromiseAnswer.Refused;
import io.regua.negotiation.rules.PromiseDays;
import io.regua.negotiation.rules.PromiseRules;
import io.regua.negotiation.rules.PromiseRules.Known;
import io.regua.negotiation.store.PromiseRepository;
import io.regua.negotiation.store.PromiseRows;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivables;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers say they will pay, and by when. */
@Service
@Transactional
public class Promises {

    private static final int LONGEST_REASON = 300;

    private final PromiseRepository promises;
    private final PromiseRows rows;
    private final PromisePolicies policies;
    private final PromiseMoves moves;
    private final Receivables receivables;
    private final Creditors creditors;
    private final Calendars calendars;

    Promises(
            PromiseRepository promises,
            PromiseRows rows,
            PromisePolicies policies,
            PromiseMoves moves,
            Receivables receivables,
            Creditors creditors,
            Calendars calendars) {
        this.promises = promises;
        this.rows = rows;
        this.policies = policies;
        this.moves = moves;
        this.receivables = receivables;
        this.creditors = creditors;
        this.calendars = calendars;
    }

    /**
     * Takes a customer's word: the ruler waits for the debts it covers until money of its last day could have been told
     * of. Two at once about the same debt wait for each other, and the second is told of the first. The same request
     * again is answered with the promise that is there.
     *
     * @throws NoSuchElementException when there is no such creditor
     */
    public PromiseAnswer make(NewPromise wanted, Actor actor) {
        rows.lock(wanted.customerId());
        var there = wanted.request() == null ? Optional.<Promise>empty() : promises.findByRequest(wanted.request());
        if (there.isPresent()) {
            return again(there.get(), wanted);
        }
        var terms = policies.now().terms();
        var known = known(wanted, terms);
        var objections = PromiseRules.against(wanted, known, terms);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var calendar = calendars.byId(creditors.byId(wanted.creditorId()).calendarId());
        var parts = PromiseDays.of(wanted.parts(), terms.graceDays(), calendar);
        var made = new Promise(wanted, parts, terms.tolerance(), moves.today(), actor.name());
        promises.saveAndFlush(made);
        rows.keepParts(made.id(), made.customerId(), parts);
        rows.keepDebts(made.id(), made.customerId(), wanted.debts());
        moves.made(made, actor);
        return new Done(made, false, rest(wanted, known.due()));
    }

    private PromiseAnswer again(Promise there, NewPromise wanted) {
        var debts = rows.debts(there.id()).stream()
                .map(PromiseRows.Covered::receivableId)
                .toList();
        var same = there.says(wanted) && new HashSet<>(debts).equals(new HashSet<>(wanted.debts()));
        return same
                ? new Done(there, true, Money.ZERO)
                : new Refused(List.of(Objection.of("request_taken", "promise", there.id())));
    }

    private Known known(NewPromise wanted, PromiseTerms terms) {
        var today = moves.today();
        var debts = rows.known(wanted.customerId(), wanted.creditorId(), wanted.debts());
        var due = wanted.lastDueOn()
                .filter(last -> !last.isBefore(today) && !last.isAfter(today.plusDays(terms.mostDays())))
                .filter(last -> !debts.isEmpty())
                .map(last -> due(List.copyOf(debts.keySet()), last))
                .orElse(null);
        return new Known(today, debts, rows.open(wanted.customerId(), wanted.creditorId()), due);
    }

    /** What pays off some debts on a day. */
    @Transactional(readOnly = true)
    public Money due(List<Long> debts, LocalDate on) {
        return Money.sum(receivables.amountsDue(debts, on).values().stream()
                .map(AmountDue::beforeEarlyDiscount)
                .toList());
    }

    private static Money rest(NewPromise wanted, @Nullable Money due) {
        return due == null ? Money.ZERO : due.minus(wanted.amount());
    }

    /**
     * Takes a promise back: it counts neither as kept nor as broken, and the ruler goes on. Taking back what was taken
     * back changes nothing.
     *
     * @param reason why, in the words of who does it
     * @throws NoSuchElementException when there is no such promise
     */
    public PromiseAnswer cancel(long promiseId, String reason, Actor actor) {
        var promise = promises.findLockedById(promiseId).orElseThrow(() -> unknown(promiseId));
        if (promise.state() == PromiseState.CANCELLED) {
            return new Done(promise, true, Money.ZERO);
        }
        if (!promise.isOpen()) {
            return new Refused(
                    List.of(Objection.of("not_open", "state", promise.state().code())));
        }
        if (reason.isBlank()) {
            return new Refused(List.of(Objection.of("reason_missing")));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return new Refused(List.of(Objection.of("reason_too_long", "limit", LONGEST_REASON)));
        }
        moves.takeBack(promise, reason.strip(), actor);
        return new Done(promise, false, Money.ZERO);
    }

    /**
     * One promise.
     *
     * @throws NoSuchElementException when there is no such promise
     */
    @Transactional(readOnly = true)
    public Promise byId(long promiseId) {
        return promises.findById(promiseId).orElseThrow(() -> unknown(promiseId));
    }

    /** One promise, when the reader may see its creditor. */
    @Transactional(readOnly = true)
    public Optional<Promise> seen(long promiseId, CreditorScope scope) {
        return promises.findById(promiseId).filter(promise -> scope.sees(promise.creditorId()));
    }

    private static NoSuchElementException unknown(long promiseId) {
        return new NoSuchElementException("promise " + promiseId);
    }
}
