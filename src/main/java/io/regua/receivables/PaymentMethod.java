package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How the money came. */
public enum PaymentMethod {
    PIX,
    BOLETO,
    CARD,
    CASH,
    TRANSFER,
    OTHER;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
