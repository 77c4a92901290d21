package io.regua.bills.rules;

import java.util.stream.Stream;

/** What a bank says of a bill in a return file (FEBRABAN's movement codes). */
public enum BankEvent {
    ENTRY_CONFIRMED("02"),
    REJECTED("03"),
    SETTLED("06"),
    WRITTEN_OFF("09"),
    SETTLED_AFTER_WRITE_OFF("17"),
    /** A rebate it was told of stands there now. */
    REBATE_CONFIRMED("12"),
    /** So does a new due date. */
    DUE_CHANGED("14"),
    /** It does not do what it was told of a bill it has; so in files of 240 columns. */
    INSTRUCTION_REFUSED("26"),
    /** Anything else; it is kept and shown, and moves nothing. */
    OTHER("");

    private final String code;

    BankEvent(String code) {
        this.code = code;
    }

    public static BankEvent of(String code) {
        return Stream.of(values())
                .filter(event -> event.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether money came in. */
    public boolean isSettlement() {
        return this == SETTLED || this == SETTLED_AFTER_WRITE_OFF;
    }
}
