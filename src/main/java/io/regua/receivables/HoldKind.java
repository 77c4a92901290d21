package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why the ruler waits. */
public enum HoldKind {
    DISPUTE,
    PROMISE,
    AGREEMENT,
    PAYMENT_CLAIMED,
    HARDSHIP,
    LEGAL,
    MANUAL,
    /** The creditor's full list of open debts no longer names it; a later list that does releases it. */
    SOURCE_DISAGREES;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /**
     * The kind with a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static HoldKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
