package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What becomes of the discounts of an agreement that ends before all was paid. */
public enum KeptDiscounts {
    /** They lapse: the debts are owed as if nothing had been given up. */
    NONE,
    /** As much of each as was paid of all that the agreement asked for, rounded down. */
    IN_PROPORTION,
    /** They stay. */
    ALL;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
