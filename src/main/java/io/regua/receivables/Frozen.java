package io.regua.receivables;

import java.util.List;
import java.util.Map;

/** What became of an amount that was to be frozen. */
public sealed interface Frozen {

    record Done(Quote quote) implements Frozen {}

    /** It is not frozen; all that speaks against it. */
    record Refused(List<Objection> objections) implements Frozen {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * One thing that speaks against it.
     *
     * @param code {@code no_debts}, {@code debt_unknown} (none of this customer's at this creditor),
     *     {@code debt_not_owed}, {@code debt_in_agreement}, {@code discount_above_due}, {@code valid_in_past},
     *     {@code nothing_to_pay}
     */
    record Objection(String code, Map<String, String> facts) {}
}
