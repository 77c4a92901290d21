package io.regua.calendar;

import java.util.Locale;

/** Whose days off a calendar keeps. */
public enum CalendarKind {
    NATIONAL,
    STATE,
    MUNICIPAL;

    /** As the database and REST write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code, for example {@code municipal}. */
    public static CalendarKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
