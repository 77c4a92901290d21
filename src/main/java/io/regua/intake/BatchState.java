package io.regua.intake;

import java.util.Locale;

/** The life of an import: received → queued → running → done | failed; done → undone. */
public enum BatchState {
    RECEIVED,
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    UNDONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it moves on by itself, so that looking again shows something new. */
    public boolean isMoving() {
        return this == QUEUED || this == RUNNING;
    }

    public static BatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
