package io.regua.customers;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The ways to reach a customer. */
public enum ContactKind {
    MOBILE,
    PHONE,
    EMAIL,
    POSTAL;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
