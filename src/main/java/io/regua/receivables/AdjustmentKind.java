package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why something of a debt is no more without money of its own. */
public enum AdjustmentKind {
    /** The price was too high: the creditor takes part of the claim back. */
    REBATE,
    /** To be paid: for paying early, or by a quote. */
    DISCOUNT,
    /** Little was left once the principal was covered (M12). */
    RESIDUAL,
    /** A person let it go. */
    WAIVER,
    /** Nothing was given up: money on an agreement that replaces the debt paid it back. */
    PAID_BACK;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
