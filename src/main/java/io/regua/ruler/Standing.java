package io.regua.ruler;

import java.util.Locale;

/** How a customer stands with a creditor: whether he can go on buying. From the best to the worst. */
public enum Standing {
    /** Nothing is late beyond the tolerance. */
    ACTIVE,
    /** The same, but something is late and he was told. */
    ACTIVE_REMINDED,
    /** Late beyond the tolerance, or marked as somebody whom only people judge. */
    UNDER_REVIEW,
    /** The step from which the creditor sells no more on credit was taken for a debt that is still open. */
    BLOCKED;

    /** The standing with a code. */
    public static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the database and REST write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
