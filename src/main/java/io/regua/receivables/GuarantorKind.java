package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How somebody else answers for a contract. */
public enum GuarantorKind {
    /** Fiador: answers when the debtor does not pay. */
    GUARANTOR,
    /** Avalista: answers on the paper itself. */
    ENDORSER,
    /** Devedor solidário: owes the same debt. */
    CO_DEBTOR;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
