package io.regua.customers;

import java.util.Optional;
import java.util.stream.Stream;

/** What the five Cs of a customer's credit come to, from the best to the worst. */
public enum Tier {
    A,
    B,
    C,
    D,
    E;

    /** As the database and REST write it. */
    public String code() {
        return name();
    }

    /** The tier of a code; empty when there is none. */
    public static Optional<Tier> of(String code) {
        return Stream.of(values()).filter(tier -> tier.code().equals(code)).findFirst();
    }
}
