package io.regua.customers;

import java.util.Locale;

/** What a customer said of a channel. */
public enum ConsentState {
    GIVEN,
    REFUSED,
    UNKNOWN;

    /** As the database and REST write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a code. */
    public static ConsentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
