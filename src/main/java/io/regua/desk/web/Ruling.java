package io.regua.desk.web;

import io.regua.tape.TapeDrawing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one debt stands on its ruler, ready to be shown.
 *
 * @param state {@code dated}, {@code closed}, {@code none} (on no ruler), or why the ruler waits: a code of the ruler
 * @param nextLabel the next step in words
 * @param last the last step that was recorded
 * @param rule when the next step falls due, as the ruler says it
 * @param sentence the whole ruler in one line
 */
record Ruling(
        TapeDrawing drawing,
        String state,
        String nextLabel,
        @Nullable LocalDate nextOn,
        @Nullable Last last,
        @Nullable String rule,
        @Nullable String sentence) {

    /** A recorded step: what, how it ended, when, and why in words. */
    record Last(String label, String outcome, LocalDate on, String reason) {}
}
