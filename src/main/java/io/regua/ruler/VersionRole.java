package io.regua.ruler;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The part a version plays among those of its ruler; at most one published version plays each. */
public enum VersionRole {
    /** The version that debts are put on. */
    CHAMPION,
    /** Tried against the champion for some of the customers. */
    CHALLENGER;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
