package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why money goes back to a customer. */
public enum RefundKind {
    /** He paid twice or too much, by himself. */
    SIMPLE,
    /** An undue amount was demanded of him, and he paid it (L02). */
    DOUBLE;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
