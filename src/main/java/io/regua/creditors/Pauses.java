package io.regua.creditors;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.store.PauseRows;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creditors for whom nothing is done because what is known of their debts may be old (product rule 11). */
@Service
@Transactional
public class Pauses {

    /** Why a pause ended. */
    public enum End {
        /** What was missing is there. */
        ARRIVED,
        /** A person said that work goes on without it. */
        GO_ON;

        String code() {
            return this == ARRIVED ? "arrived" : "go_on";
        }
    }

    private final PauseRows pauses;
    private final Journal journal;
    private final BusinessDates dates;

    Pauses(PauseRows pauses, Journal journal, BusinessDates dates) {
        this.pauses = pauses;
        this.journal = journal;
        this.dates = dates;
    }

    /** Those in force, by creditor. */
    @Transactional(readOnly = true)
    public List<Pause> inForce() {
        return pauses.inForce();
    }

    /**
     * Pauses a creditor. One that is paused already for this reason stays so, with the new facts.
     *
     * @return whether it was not paused for this reason before
     */
    public boolean place(Pause wanted, Actor actor) {
        var placed = pauses.place(wanted, actor.name(), dates.now());
        if (placed) {
            write(actor, wanted.creditorId(), "creditor_paused", wanted.facts());
        }
        return placed;
    }

    /** Ends a pause; false when there is none. */
    public boolean lift(long creditorId, String code, End end, Actor actor) {
        var lifted = pauses.lift(creditorId, code, end.code(), actor.name(), dates.now());
        if (lifted) {
            write(actor, creditorId, "creditor_resumed", Map.of("pause", code, "end", end.code()));
        }
        return lifted;
    }

    private void write(Actor actor, long creditor, String code, Map<String, Object> facts) {
        journal.write(actor, "creditor", creditor, Journal.NO_CUSTOMER, creditor, code, facts);
    }
}
