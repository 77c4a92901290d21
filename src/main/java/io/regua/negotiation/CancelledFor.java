package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Why a promise counts no more, neither as kept nor as broken. */
public enum CancelledFor {
    /** A person took it back. */
    ASKED,
    /** An agreement took the place of one of its debts. */
    AGREEMENT,
    /** Its debts were cancelled, or settled without money that was promised. */
    NOTHING_OWED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
