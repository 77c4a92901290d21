package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Which of its two businesses Régua is in with a debt: collected is not recovered. */
public enum Stage {
    /** Within the grace days. */
    REMINDER,
    /** Overdue. */
    COLLECTION,
    /** The registry was requested, or something beyond it was done. */
    RECOVERY;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
