package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The paper that a debt stands on. */
public enum Instrument {
    /** A booklet of installments of a shop. */
    CARNE,
    /** Drawn on a sale, accepted or not. */
    DUPLICATA,
    PROMISSORY_NOTE,
    CHEQUE,
    CARD_INVOICE,
    SERVICE_BILL;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The instrument of a code; empty when there is none. */
    public static Optional<Instrument> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
