package io.regua.customers;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What is known about a contact point. */
public enum ContactValidity {
    UNKNOWN,
    CONFIRMED,
    BAD,
    WRONG_PERSON;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
