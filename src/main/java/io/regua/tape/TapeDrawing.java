package io.regua.tape;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tape at the two sizes a page needs: with words for wide screens, without for narrow ones.
 *
 * @param due the adjusted due date (M03); null when it is the tape of a ruler and of no debt
 */
public record TapeDrawing(@Nullable LocalDate due, Tape large, Tape narrow) {

    private static final int NARROW = 340;

    /** The tape of one debt as of a day. */
    public static TapeDrawing of(LocalDate due, LocalDate today, List<Mark> marks) {
        return drawn(due, Mark.days(due, today), marks);
    }

    /** The tape of a ruler: nothing has happened on it yet. */
    public static TapeDrawing ofRuler(List<Mark> marks) {
        return drawn(null, null, marks);
    }

    private static TapeDrawing drawn(@Nullable LocalDate due, @Nullable Integer today, List<Mark> marks) {
        return new TapeDrawing(due, Tape.of(today, marks), Tape.strip(today, marks, NARROW));
    }

    /** The date of a step; null where only its place among the days is known. */
    public @Nullable LocalDate on(Mark mark) {
        var day = mark.day();
        return due == null || day == null ? null : due.plusDays(day);
    }
}
