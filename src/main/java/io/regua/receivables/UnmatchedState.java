package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** The life of money that matched nothing. */
public enum UnmatchedState {
    OPEN,
    ASSIGNED,
    GIVEN_BACK;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<UnmatchedState> next() {
        return this == OPEN ? Set.of(ASSIGNED, GIVEN_BACK) : Set.of();
    }
}
