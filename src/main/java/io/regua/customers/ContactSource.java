package io.regua.customers;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Who told us of a contact point. */
public enum ContactSource {
    IMPORT,
    CUSTOMER,
    THIRD_PARTY,
    RESEARCH;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
