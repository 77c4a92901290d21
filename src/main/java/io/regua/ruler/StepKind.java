package io.regua.ruler;

import java.util.Locale;

/** What a step of a ruler does. */
public enum StepKind {
    REMINDER,
    CALL,
    /** Requests a listing at a credit bureau; the bureau record then lives its own life. */
    REGISTRY,
    /** Our letter after the registry request, with a new bill: a courtesy copy, not the legal prior notice (L05). */
    NOTICE_LETTER,
    /** The formal notice with proof of delivery (L19). */
    EXTRAJUDICIAL_NOTICE;

    /** Contacts move to the next business day and overtake one another; legal steps do neither. */
    public boolean isContact() {
        return this == REMINDER || this == CALL;
    }

    /** As the database and the REST face spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StepKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
