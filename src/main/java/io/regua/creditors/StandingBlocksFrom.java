package io.regua.creditors;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** From which step on a late customer can no longer buy on credit; late alone never blocks. */
public enum StandingBlocksFrom {
    NEVER,
    REGISTRY,
    EXTRAJUDICIAL;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
