package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How an amount is spread over installments. */
public enum ScheduleKind {
    /** Installments alike to the cent; interest, if any, is simple (L20). */
    EQUAL_PARTS,
    /** The Price table: interest on what is left, compounding (M06); for financial institutions, or where allowed. */
    PRICE;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
