package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.receivables.store.DecisionRows;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What files wanted and people decide: accept what the file said, or keep what is on record. */
@Service
@Transactional
public class Decisions {

    /**
     * Which of them are meant.
     *
     * @param creditorId and batchId: null = all
     * @param pending those that wait, or those that were decided
     */
    public record Choice(
            CreditorScope scope,
            @Nullable Long creditorId,
            @Nullable Long batchId,
            boolean pending) {}

    private final DecisionRows decisions;
    private final DebtChanges changes;
    private final Journal journal;
    private final Said said;

    Decisions(DecisionRows decisions, DebtChanges changes, Journal journal, Said said) {
        this.decisions = decisions;
        this.changes = changes;
        this.journal = journal;
        this.said = said;
    }

    /** Those that wait in the order in which they came, those decided the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> page(Choice choice, int from, int size) {
        return decisions.page(choice, from, size);
    }

    @Transactional(readOnly = true)
    public long count(Choice choice) {
        return decisions.count(choice);
    }

    /**
     * Does what the file said, in spite of what can be overruled. A decision that was made already stays as it is.
     *
     * @throws NoSuchElementException when there is none, or the reader may not see it
     */
    public Changed accept(long id, String reason, CreditorScope scope, Actor actor) {
        var decision = locked(id, scope);
        if (!decision.isPending()) {
            return new Changed.Done(0);
        }
        var changed = changes.accept(id, actor);
        if (changed instanceof Changed.Done) {
            close(decision, "accepted", reason, actor);
        }
        return changed;
    }

    /**
     * Keeps what is on record; false when it was decided already.
     *
     * @throws NoSuchElementException when there is none, or the reader may not see it
     */
    public boolean keep(long id, String reason, CreditorScope scope, Actor actor) {
        var decision = locked(id, scope);
        if (decision.isPending()) {
            close(decision, "kept", reason, actor);
        }
        return decision.isPending();
    }

    private Decision locked(long id, CreditorScope scope) {
        return decisions
                .locked(id)
                .filter(decision -> scope.sees(decision.creditorId()))
                .orElseThrow(() -> new NoSuchElementException("decision " + id));
    }

    private void close(Decision decision, String state, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
        decisions.close(decision.id(), state, reason.strip(), actor.name(), said.now());
        journal.write(
                actor,
                "decision",
                decision.id(),
                decision.customerId(),
                decision.creditorId(),
                state.equals("kept") ? "decision_kept" : "decision_accepted",
                Map.of("operation", decision.operation(), "code", decision.code(), "reason", reason.strip()));
    }
}
