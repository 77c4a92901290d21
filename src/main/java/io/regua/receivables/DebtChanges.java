package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.Operations;
import io.regua.receivables.store.Operations.Run;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes, cancellations and credit notes of known debts. A single one goes through the same statements as those of a
 * file; it is refused with all objections, where a file leaves the decision to a person.
 */
@Service
@Transactional
public class DebtChanges {

    private final Operations operations;
    private final Allocations allocations;
    private final Said said;

    DebtChanges(Operations operations, Allocations allocations, Said said) {
        this.operations = operations;
        this.allocations = allocations;
        this.said = said;
    }

    /** Does one operation on one debt; what is so already stays and is no mistake. */
    public Changed make(NewChange wanted, Actor actor) {
        var run = new Run(operations.nextSingle(), said.today(), actor);
        operations.offer(run, wanted);
        return concluded(run);
    }

    /** What a file wanted, and a person accepts now. */
    Changed accept(long decision, Actor actor) {
        var run = new Run(operations.nextSingle(), said.today(), actor);
        operations.offer(run, decision);
        return concluded(run);
    }

    private Changed concluded(Run run) {
        var changed = work(run);
        var objections = operations.objections(run);
        if (objections.isEmpty()) {
            operations.receivables(run).forEach(said::changed);
        }
        operations.forget(run.batch());
        return objections.isEmpty() ? new Changed.Done(changed) : new Changed.Refused(objections);
    }

    /**
     * Does what a batch offered, as far as nothing speaks against it.
     *
     * @return how many debts and contracts are different now
     */
    long work(Run run) {
        operations.target(run);
        var changed = 0L;
        for (var round = 1; round <= operations.rounds(run); round++) {
            changed += operations.take(run, round);
        }
        allocations.settleAll("operation_accounts", Map.of("batch", run.batch()));
        return changed;
    }
}
