package io.regua.customers;

import java.util.Locale;

/** Where a customer said it. */
public enum ConsentSource {
    CALL,
    MESSAGE,
    STORE,
    LETTER,
    CONTRACT,
    IMPORT,
    PROGRAM;

    /** As the database and REST write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of a code. */
    public static ConsentSource of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
