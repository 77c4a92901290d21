package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/**
 * How often a customer was late with a creditor, or broke his word, lately; {@code receivables.debtor_profile_on} works
 * it out.
 */
public enum DebtorProfile {
    FIRST_TIME,
    OCCASIONAL,
    RECURRENT;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
