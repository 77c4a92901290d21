package io.regua.ruler;

import java.util.Locale;

/** What kinds of steps have in common; the database works the same out of the kind. */
public enum StepClass {
    /** Speaks to the customer: moves to the next business day, and of a run of them the last alone is taken. */
    CONTACT,
    /** Work for us that no customer notices. */
    INNER,
    /** Has consequences by law: moves to no other day, supersedes nothing and needs a contact before it. */
    LEGAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
