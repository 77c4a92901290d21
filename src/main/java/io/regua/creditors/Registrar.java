package io.regua.creditors;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/**
 * How a boleto becomes known to its bank: by files, at the sandbox bank of a demonstration, or by the bank's interface.
 */
public enum Registrar {
    FILE,
    SANDBOX,
    API;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
