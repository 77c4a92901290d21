package io.regua.negotiation;

import io.regua.journal.Overtaking;
import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish to change what holds for agreements. */
public sealed interface AgreementRuleAnswer {

    /** It is as wished now, changed or not. */
    record Done(AgreementRule rule) implements AgreementRuleAnswer {}

    /** Nothing was done. All objections, not only the first; the facts name the field. */
    record Refused(List<Objection> objections) implements AgreementRuleAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** Somebody else changed it in the meantime; nothing was done. */
    record Overtaken(AgreementRule rule, List<Overtaking> by) implements AgreementRuleAnswer {

        public Overtaken {
            by = List.copyOf(by);
        }
    }
}
