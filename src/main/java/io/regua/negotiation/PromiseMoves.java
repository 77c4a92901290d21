package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.negotiation.rules.PromiseJudge.Verdict;
import io.regua.negotiation.store.PromiseRepository;
import io.regua.receivables.BrokenPromises;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One move of one promise: its holds and the history follow. */
@Component
class PromiseMoves {

    private final PromiseRepository promises;
    private final PromiseHolds holds;
    private final BrokenPromises broken;
    private final Journal journal;
    private final BusinessDates dates;

    PromiseMoves(
            PromiseRepository promises,
            PromiseHolds holds,
            BrokenPromises broken,
            Journal journal,
            BusinessDates dates) {
        this.promises = promises;
        this.holds = holds;
        this.broken = broken;
        this.journal = journal;
        this.dates = dates;
    }

    LocalDate today() {
        return dates.today();
    }

    void made(Promise promise, Actor actor) {
        holds.place(promise, actor);
        write(actor, promise, "promise_made", Map.of("until", promise.lastDueOn()));
    }

    /** The reason is personal: it stays with the promise. */
    void takeBack(Promise promise, String reason, Actor actor) {
        promise.takeBack(reason, today(), actor.name());
        closed(promise, actor);
    }

    /**
     * A promise becomes what it was found to be.
     *
     * @return whether its state is another now
     */
    boolean follow(Promise promise, Verdict verdict, LocalDate day, Actor actor) {
        var moved = promise.follow(verdict, day, actor.name());
        if (!moved) {
            promises.flush();
        } else if (promise.isOpen()) {
            reopened(promise, day, actor);
        } else {
            closed(promise, actor);
        }
        return moved;
    }

    private void reopened(Promise promise, LocalDate day, Actor actor) {
        promises.flush();
        if (!promise.holdsUntil().isBefore(day)) {
            holds.place(promise, actor);
        }
        write(actor, promise, "promise_reopened", Map.of());
    }

    private void closed(Promise promise, Actor actor) {
        promises.flush();
        holds.release(promise, actor);
        if (promise.state() == PromiseState.BROKEN) {
            broken.note(
                    promise.id(),
                    promise.customerId(),
                    promise.creditorId(),
                    promise.closedOn().orElseThrow());
        }
        var facts = new HashMap<String, Object>(Map.of("paid", promise.paid()));
        promise.cancelledFor().ifPresent(why -> facts.put("why", why.code()));
        write(actor, promise, "promise_" + promise.state().code(), facts);
    }

    private void write(Actor actor, Promise promise, String code, Map<String, ?> further) {
        var facts = new HashMap<String, Object>(further);
        facts.put("promise", promise.id());
        facts.put("amount", promise.amount());
        journal.write(actor, "promise", promise.id(), promise.customerId(), promise.creditorId(), code, facts);
    }
}
