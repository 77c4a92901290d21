package io.regua.customers;

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
}
