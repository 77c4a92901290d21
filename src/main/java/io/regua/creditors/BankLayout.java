package io.regua.creditors;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The form of a bank's files. */
public enum BankLayout {
    CNAB240,
    CNAB400;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
