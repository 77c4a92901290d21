package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.rules.PromiseJudge;
import io.regua.negotiation.rules.PromiseJudge.Verdict;
import io.regua.negotiation.store.PromiseRepository;
import io.regua.negotiation.store.PromiseRows;
import io.regua.receivables.ReceivableChanged;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether promises are kept: judged as soon as money comes, and at night when none came. */
@Service
@Transactional
public class PromiseKeeping {

    private static final int AT_ONCE = 200;

    private final PromiseRepository promises;
    private final PromiseRows rows;
    private final PromiseMoves moves;
    private final BusinessDates dates;
    private final TransactionTemplate transaction;

    PromiseKeeping(
            PromiseRepository promises,
            PromiseRows rows,
            PromiseMoves moves,
            BusinessDates dates,
            PlatformTransactionManager transactions) {
        this.promises = promises;
        this.rows = rows;
        this.moves = moves;
        this.dates = dates;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Judges all that a night has to: kept, partly kept and broken, and reopened where money was taken back. In short
     * transactions of its own; another call finds the rest, and a further one nothing to do. Promises at creditors that
     * are paused wait.
     *
     * @param date decides which clearings are over; the debts are read as they are recorded now
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public PromisesJudged judge(LocalDate date) {
        var moved = new EnumMap<PromiseState, Integer>(PromiseState.class);
        var some = rows.toJudge(date, 0, AT_ONCE);
        while (!some.isEmpty()) {
            var ids = some;
            transaction.executeWithoutResult(status -> judge(ids, date, moved));
            some = rows.toJudge(date, some.getLast(), AT_ONCE);
        }
        return new PromisesJudged(moved);
    }

    private void judge(List<Long> ids, LocalDate date, Map<PromiseState, Integer> moved) {
        for (var id : ids) {
            var promise = promises.findLockedById(id).orElseThrow();
            var before = promise.state();
            judge(promise, date, true, Actor.NIGHT);
            if (promise.state() != before) {
                moved.merge(promise.state(), 1, Integer::sum);
            }
        }
    }

    /** Hears of single changes to debts: what is enough is kept at once, what is missing is for the night to find. */
    @ApplicationModuleListener
    void on(ReceivableChanged change) {
        rows.covering(change.receivableId())
                .forEach(id -> promises.findLockedById(id)
                        .ifPresent(promise -> judge(promise, dates.today(), false, Actor.SYSTEM)));
    }

    private void judge(Promise promise, LocalDate day, boolean mayBreak, Actor actor) {
        if (!promise.isOpen() && promise.state() != PromiseState.KEPT) {
            return;
        }
        var verdict = PromiseJudge.on(
                day,
                rows.parts(promise.id()),
                promise.tolerance(),
                rows.money(promise.id()),
                rows.debtsNow(promise.id()));
        if (promise.state() == PromiseState.KEPT && verdict.state() != PromiseState.KEPT) {
            moves.follow(promise, verdict.reopened(), day, actor);
        }
        moves.follow(promise, mayBreak || !isBroken(verdict) ? verdict : verdict.reopened(), day, actor);
    }

    private static boolean isBroken(Verdict verdict) {
        return verdict.state() == PromiseState.BROKEN || verdict.state() == PromiseState.PARTLY_KEPT;
    }
}
