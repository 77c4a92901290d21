package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a debt consists of, and what a payment settles. */
public enum Component {
    PRINCIPAL,
    FINE,
    INTEREST,
    CORRECTION;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
