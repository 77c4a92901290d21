package io.regua.nightly;

import java.util.Locale;

/** Why a night ran. */
public enum Cause {
    SCHEDULE,
    PERSON,
    API,
    /** The demonstration portfolio's past was played. */
    DEMONSTRATION;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
