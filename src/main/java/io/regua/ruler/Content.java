package io.regua.ruler;

import java.util.List;

/**
 * What a version says: whom it is for, and its steps.
 *
 * @param priority when several versions match a debt, the lowest number wins; 1 to 9999
 * @param steps in list order; {@code seq} counts from 1 without gaps
 * @param note what is new in it; may be empty
 */
public record Content(int priority, Audience audience, List<Step> steps, String note) {

    /** Where nobody says otherwise. */
    public static final int USUAL_PRIORITY = 100;

    /** For every debt, without steps. */
    public static final Content EMPTY = new Content(USUAL_PRIORITY, Audience.ALL, List.of(), "");

    public Content {
        steps = List.copyOf(steps);
        note = note.strip();
    }
}
