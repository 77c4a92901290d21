package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why the books give a debt up. */
public enum WriteOffReason {
    UNCOLLECTABLE,
    TIME_BARRED,
    DECEASED,
    BANKRUPT,
    TOO_SMALL,
    /** Said in words. */
    OTHER;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
