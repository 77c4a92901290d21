package io.regua.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The states of Brazil and the federal district, by their two letters. */
public enum FederalUnit {
    AC,
    AL,
    AM,
    AP,
    BA,
    CE,
    DF,
    ES,
    GO,
    MA,
    MG,
    MS,
    MT,
    PA,
    PB,
    PE,
    PI,
    PR,
    RJ,
    RN,
    RO,
    RR,
    RS,
    SC,
    SE,
    SP,
    TO;

    /** Reads two letters, in whatever case; empty when there is no such state. */
    public static Optional<FederalUnit> parse(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(unit -> unit.name().equals(code)).findFirst();
    }
}
