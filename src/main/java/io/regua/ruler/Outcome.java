package io.regua.ruler;

import java.util.Locale;

/** What became of a step of a receivable's ruler. */
public enum Outcome {
    TAKEN,
    /** Its condition failed. */
    SKIPPED,
    /** A later contact spoke for it, or its time had passed. */
    SUPERSEDED,
    /** Another debt's step of the same day spoke for it. */
    COVERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
