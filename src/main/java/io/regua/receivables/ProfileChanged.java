package io.regua.receivables;

import io.regua.journal.Overtaking;
import java.util.List;

/** What became of a wish to change by what debtors are told apart. */
public sealed interface ProfileChanged {

    /** It is as wished now, changed or not. */
    record Done(ProfilePolicy policy) implements ProfileChanged {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements ProfileChanged {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** Somebody else changed it in the meantime; nothing was done. */
    record Overtaken(ProfilePolicy policy, List<Overtaking> by) implements ProfileChanged {}
}
