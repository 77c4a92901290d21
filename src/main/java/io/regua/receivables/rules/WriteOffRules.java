package io.regua.receivables.rules;

import io.regua.receivables.InAgreement;
import io.regua.receivables.Objection;
import io.regua.receivables.ReceivableState;
import io.regua.receivables.WriteOffReason;
import io.regua.receivables.WriteOffState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold before the books give a debt up. All objections are told at once. */
public final class WriteOffRules {

    private WriteOffRules() {}

    /**
     * What speaks against proposing it.
     *
     * @param agreed what an agreement has to do with it; null = nothing
     * @param already how far another write-off of this debt is; null = there is none
     */
    public static List<Objection> againstProposing(
            ReceivableState debt,
            @Nullable InAgreement agreed,
            @Nullable WriteOffState already,
            WriteOffReason reason,
            String note) {
        var objections = new ArrayList<Objection>();
        if (debt == ReceivableState.SETTLED || debt == ReceivableState.CANCELLED) {
            objections.add(Objection.of("nothing_owed"));
        }
        if (agreed != null) {
            objections.add(agreed.objection());
        }
        if (already != null) {
            objections.add(
                    Objection.of(already == WriteOffState.PROPOSED ? "proposed_already" : "written_off_already"));
        }
        if (reason == WriteOffReason.OTHER && note.isEmpty()) {
            objections.add(Objection.of("no_reason"));
        }
        return objections;
    }

    /** What speaks against approving it: it takes a second person, and a debt that is still there. */
    public static List<Objection> againstApproving(
            ReceivableState debt, @Nullable InAgreement agreed, WriteOffState state, String proposedBy, String by) {
        var objections = new ArrayList<>(againstDeciding(state));
        if (proposedBy.equals(by)) {
            objections.add(Objection.of("same_person"));
        }
        if (agreed != null) {
            objections.add(agreed.objection());
        } else if (debt != ReceivableState.OPEN && debt != ReceivableState.PLACED) {
            objections.add(Objection.of("nothing_owed"));
        }
        return objections;
    }

    /** What speaks against refusing or withdrawing it. */
    public static List<Objection> againstDeciding(WriteOffState state) {
        return state == WriteOffState.PROPOSED ? List.of() : List.of(Objection.of("decided_already"));
    }

    /** What speaks against taking it back: somebody must say why. */
    public static List<Objection> againstUndoing(WriteOffState state, String note) {
        var objections = new ArrayList<Objection>();
        if (state != WriteOffState.APPROVED) {
            objections.add(Objection.of("not_written_off"));
        }
        if (note.isEmpty()) {
            objections.add(Objection.of("no_reason"));
        }
        return objections;
    }
}
