package io.regua.creditors;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Which installments a returned purchase takes off first. */
public enum ReturnsFrom {
    LAST,
    FIRST;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
