package io.regua.customers;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** A way by which words reach a customer. */
public enum Channel {
    PHONE,
    SMS,
    WHATSAPP,
    EMAIL,
    LETTER;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
