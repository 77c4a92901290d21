package io.regua.tape;

import java.util.Locale;

/** How a step shows on the tape. */
public enum MarkState {
    TAKEN,
    COVERED,
    SKIPPED,
    SUPERSEDED,
    NEXT,
    TO_COME,
    /** As a ruler has it, for no debt in particular. */
    PLACED,
    /** The same, but other than in the version to which it is compared. */
    CHANGED;

    /** Drawn with a stroke through it: the step was left out, and its reason says why. */
    public boolean struck() {
        return this == SKIPPED || this == SUPERSEDED;
    }

    /** In lower case with a dash, for style classes and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
