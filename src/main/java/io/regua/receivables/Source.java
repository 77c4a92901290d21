package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** By which way a payment came in. */
public enum Source {
    MANUAL,
    TILL,
    IMPORT,
    BANK,
    PIX,
    /** Out of the customer's own credit: no new money. */
    CREDIT;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
