package io.regua.desk.rules;

import java.time.LocalDate;
import java.util.List;

/** One debt's tape at the two sizes a page needs: with words for wide screens, without for narrow ones. */
public record TapeDrawing(LocalDate due, Tape large, Tape narrow) {

    private static final int NARROW = 340;

    public static TapeDrawing of(LocalDate due, LocalDate today, List<Mark> marks) {
        return new TapeDrawing(due, Tape.of(due, today, marks), Tape.strip(due, today, marks, NARROW));
    }
}
