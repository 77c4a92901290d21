package io.regua.receivables;

import io.regua.journal.Overtaking;
import java.util.List;

/** What became of a change of a contract. */
public sealed interface ContractEdit {

    /**
     * It is changed.
     *
     * @param resettled the debts whose settlement the new terms changed
     */
    record Changed(Contract contract, List<Long> resettled) implements ContractEdit {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements ContractEdit {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** Somebody else changed it in the meantime; nothing was done. */
    record Overtaken(Contract contract, List<Overtaking> by) implements ContractEdit {}
}
