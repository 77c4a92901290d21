package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.receivables.WriteOffAnswer.Moved;
import io.regua.receivables.WriteOffAnswer.Refused;
import io.regua.receivables.rules.WriteOffRules;
import io.regua.receivables.store.AgreedRows;
import io.regua.receivables.store.ReceivableRepository;
import io.regua.receivables.store.WriteOffRepository;
import io.regua.receivables.store.WriteOffRows;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Debts that the books give up. One person proposes, another approves; the debt stays collectable. */
@Service
@Transactional
public class WriteOffs {

    private static final List<WriteOffState> STANDING = List.of(WriteOffState.PROPOSED, WriteOffState.APPROVED);

    private final WriteOffRepository writeOffs;
    private final ReceivableRepository debts;
    private final WriteOffRows rows;
    private final AgreedRows agreed;
    private final Receivables receivables;
    private final Said said;

    WriteOffs(
            WriteOffRepository writeOffs,
            ReceivableRepository debts,
            WriteOffRows rows,
            AgreedRows agreed,
            Receivables receivables,
            Said said) {
        this.writeOffs = writeOffs;
        this.debts = debts;
        this.rows = rows;
        this.agreed = agreed;
        this.receivables = receivables;
        this.said = said;
    }

    /**
     * Proposes to give a debt up.
     *
     * @throws NoSuchElementException when there is no such receivable
     */
    public WriteOffAnswer propose(long receivableId, WriteOffReason reason, String note, Actor actor) {
        var debt = lockedDebt(receivableId);
        var already = writeOffs
                .findByReceivableIdAndStateIn(receivableId, STANDING)
                .map(WriteOff::state)
                .orElse(null);
        var objections = WriteOffRules.againstProposing(debt.state(), agreement(debt), already, reason, note.strip());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var proposed = writeOffs.saveAndFlush(
                new WriteOff(debt, reason, note.strip(), owed(receivableId), actor.name(), said.now()));
        return told(proposed, "write_off_proposed", actor);
    }

    /**
     * Gives the debt up as of today; not by who proposed it.
     *
     * @throws NoSuchElementException when there is no such write-off
     */
    public WriteOffAnswer approve(long id, Actor actor) {
        var proposed = locked(id);
        var debt = lockedDebt(proposed.receivableId());
        var objections = WriteOffRules.againstApproving(
                debt.state(), agreement(debt), proposed.state(), proposed.proposedBy(), actor.name());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var owed = owed(debt.id());
        var settled = rows.settledFrom(debt.id(), owed.on());
        proposed.approve(actor.name(), said.now(), debt.openPrincipal(), owed, settled);
        return told(proposed, "write_off_approved", actor);
    }

    /**
     * Refuses a proposal; its own proposer withdraws it so.
     *
     * @param note why, in words; may be empty
     * @throws NoSuchElementException when there is no such write-off
     */
    public WriteOffAnswer refuse(long id, String note, Actor actor) {
        var proposed = locked(id);
        var objections = WriteOffRules.againstDeciding(proposed.state());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var own = proposed.proposedBy().equals(actor.name());
        proposed.reject(own ? WriteOffState.WITHDRAWN : WriteOffState.REFUSED, actor.name(), said.now(), note.strip());
        return told(proposed, own ? "write_off_withdrawn" : "write_off_refused", actor);
    }

    /**
     * Takes a write-off back: it was a mistake.
     *
     * @throws NoSuchElementException when there is no such write-off
     */
    public WriteOffAnswer undo(long id, String note, Actor actor) {
        var approved = locked(id);
        var objections = WriteOffRules.againstUndoing(approved.state(), note.strip());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        approved.undo(actor.name(), said.now());
        return told(approved, "write_off_undone", actor);
    }

    /**
     * One write-off.
     *
     * @throws NoSuchElementException when there is no such write-off
     */
    @Transactional(readOnly = true)
    public WriteOff byId(long id) {
        return writeOffs.findById(id).orElseThrow(() -> unknown(id));
    }

    /** A page of proposals, of standing write-offs, or of those refused, withdrawn and undone. */
    @Transactional(readOnly = true)
    public List<WriteOffLine> page(WriteOffLine.Which which, CreditorScope scope, int size, int offset) {
        return rows.page(which.states(), scope, size, offset);
    }

    /** One as a list shows it; empty when there is none or it may not be seen. */
    @Transactional(readOnly = true)
    public Optional<WriteOffLine> line(long id, CreditorScope scope) {
        return rows.one(id, scope);
    }

    /** The standing or proposed write-off of a debt. */
    @Transactional(readOnly = true)
    public Optional<WriteOff> of(long receivableId) {
        return writeOffs.findByReceivableIdAndStateIn(receivableId, STANDING);
    }

    private WriteOff locked(long id) {
        return writeOffs.findLockedById(id).orElseThrow(() -> unknown(id));
    }

    private Receivable lockedDebt(long id) {
        return debts.findLockedById(id).orElseThrow(() -> new NoSuchElementException("receivable " + id));
    }

    private @Nullable InAgreement agreement(Receivable debt) {
        return agreed.ofReceivable(debt.id()).orElse(null);
    }

    private AmountDue owed(long receivable) {
        return receivables.amountDue(receivable, said.today());
    }

    private Moved told(WriteOff writeOff, String code, Actor actor) {
        writeOffs.flush();
        var facts = Map.of(
                "writeOff", writeOff.id(),
                "receivable", writeOff.receivableId(),
                "because", writeOff.reason().code(),
                "principal", writeOff.principal(),
                "total", writeOff.total());
        said.written(actor, writeOff.customerId(), writeOff.creditorId(), "write_off", writeOff.id(), code, facts);
        return new Moved(writeOff);
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("write-off " + id);
    }
}
