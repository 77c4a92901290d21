package io.regua.intake;

import io.regua.calendar.BusinessDates;
import io.regua.intake.store.Batches;
import io.regua.intake.store.RefusedLines;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moments at which an import changes what is owed: it goes in whole, and it can be taken back whole. */
@Service
@Transactional
public class Admissions {

    private final Batches batches;
    private final RefusedLines refused;
    private final Owners owners;
    private final BusinessDates dates;
    private final Journal journal;

    Admissions(Batches batches, RefusedLines refused, Owners owners, BusinessDates dates, Journal journal) {
        this.batches = batches;
        this.refused = refused;
        this.owners = owners;
        this.dates = dates;
        this.journal = journal;
    }

    /** Starts from nothing, also after a run that broke off; false when there is nothing to run. */
    boolean begin(long id) {
        if (!batches.begin(id, dates.now())) {
            return false;
        }
        refused.forget(id);
        owners.forget(id);
        return true;
    }

    /**
     * Lets everything that was offered go in, and ends the import.
     *
     * @param read lines of the file
     * @param offered rows that were sent to the inboxes
     * @param creditors whose debts the lines brought
     * @param untold lines of a full list that do not tell which debt they mean
     * @throws FileRefused when a full list has to be confirmed first; nothing goes in
     * @throws IllegalStateException when the inboxes do not hold just these rows: the server lost them, or another run
     *     of the same import writes at the same time; begun again it comes right
     */
    void admit(Batch batch, long read, Map<String, Long> offered, Set<Long> creditors, long untold) {
        var id = batch.id();
        var arrived = refused.offered(id);
        if (!arrived.equals(offered)) {
            throw new IllegalStateException("inboxes hold " + arrived + " of " + offered);
        }
        owners.refuseSuspicious(batch, untold);
        var facts = new LinkedHashMap<>(owners.admit(batch));
        refused.carry(id);
        batches.brought(id, creditors);
        end(batch, read, facts);
    }

    private void end(Batch batch, long read, Map<String, Object> facts) {
        var id = batch.id();
        var rejected = refused.countLines(id);
        var duplicates = refused.countDuplicates(id);
        batches.done(id, read, rejected, duplicates, facts, dates.now());
        facts.put("read", read);
        facts.put("rejected", rejected);
        facts.put("duplicates", duplicates);
        write(Actor.IMPORT, batch, "import_done", facts);
    }

    /** Empties the inboxes: whatever was offered is in, or never will be. */
    void forget(long id) {
        owners.forget(id);
    }

    /** Ends an import of which nothing goes in. */
    void fail(Batch batch, Objection problem) {
        batches.failed(batch.id(), problem, dates.now());
        write(Actor.IMPORT, batch, "import_failed", Map.of("problem", problem.code()));
    }

    /**
     * Takes an import back, all of it.
     *
     * @return what others built on it, by code and how many; empty when it was taken back
     * @throws FileRefused when it is not in
     */
    public Map<String, Long> undo(long id, Actor actor) {
        var batch = batches.byId(id).orElseThrow();
        if (batch.state() != BatchState.DONE) {
            throw new FileRefused("import_not_done");
        }
        var obstacles = owners.obstacles(id);
        if (obstacles.isEmpty() && batches.move(id, BatchState.UNDONE, BatchState.DONE)) {
            owners.undo(id);
            write(actor, batch, "import_undone", Map.of("receivables", batch.accepted()));
        }
        return obstacles;
    }

    private void write(Actor actor, Batch batch, String code, Map<String, ?> facts) {
        journal.write(actor, "import", batch.id(), Journal.NO_CUSTOMER, batch.creditorId(), code, facts);
    }
}
