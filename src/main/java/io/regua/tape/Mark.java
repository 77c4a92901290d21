package io.regua.tape;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A step to be put on a tape.
 *
 * @param day days after the adjusted due date, negative before it; null when it waits for an earlier step
 * @param label the step in words, in the reader's language
 * @param note why it stands so, or when it comes exactly, in words; empty when there is nothing to add
 */
public record Mark(String kind, MarkState state, @Nullable Integer day, String label, String note) {

    /** A step of one debt, on the day it was or will be taken; null when it waits for an earlier one. */
    public static Mark of(
            String kind, MarkState state, LocalDate due, @Nullable LocalDate on, String label, String note) {
        return new Mark(kind, state, on == null ? null : days(due, on), label, note);
    }

    static int days(LocalDate due, LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(due, date));
    }
}
