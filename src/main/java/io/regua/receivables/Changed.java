package io.regua.receivables;

import java.util.List;

/** What became of an operation on a debt. */
public sealed interface Changed {

    /**
     * It was done.
     *
     * @param debts how many debts and contracts are different now; zero when it said what was so already
     */
    record Done(long debts) implements Changed {}

    /** Everything that speaks against it; nothing was changed. */
    record Refused(List<Objected> objections) implements Changed {

        public boolean isFinal() {
            return objections.stream().anyMatch(Objected::isFinal);
        }
    }
}
