package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How somebody heard a promise. */
public enum Heard {
    PHONE,
    IN_PERSON,
    WHATSAPP,
    EMAIL,
    OTHER;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
