package io.regua.ruler;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Of which debts a version is: those of sales, installments of agreements that replaced such debts, or both. */
public enum WhichDebts {
    SALES,
    AGREEMENTS,
    BOTH;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database, forms and REST write it. */
    public String code() {
        return code;
    }

    /** Whether installments of agreements are among them: these never meet a legal step (L22). */
    public boolean takesAgreements() {
        return this != SALES;
    }
}
