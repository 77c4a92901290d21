package io.regua.bills;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a customer gets to pay with. */
public enum BillKind {
    /** A bank bill, with a Pix code as well where the creditor has a key. Payable at banks once it is registered. */
    BOLETO,
    /** A Pix code alone: nothing to register. */
    PIX;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
