package io.regua.ruler;

import io.regua.ruler.DueDateWalk.Met;
import java.time.LocalDate;
import java.util.List;

/** Ways of due dates as sentences; nights are counted in days after the due date. */
public final class Walks {

    private static final long BRAZIL = 1;

    private Walks() {}

    /** A debt due on a business day, whose ruler comes to its end. */
    public static DueDateWalk due(LocalDate on, Night... nights) {
        return stuck(on, "finished", nights);
    }

    /** The same when the ruler stops: a code of the ruler says why. */
    public static DueDateWalk stuck(LocalDate on, String waiting, Night... nights) {
        var steps = List.of(nights).stream()
                .map(night -> new Met(night.seq(), on.plusDays(night.day()), night.outcome(), night.reason()))
                .toList();
        return new DueDateWalk(BRAZIL, on, on, null, null, steps, waiting);
    }

    /** What became of a step so many days after the due date. */
    public record Night(int seq, int day, Outcome outcome, String reason) {}

    public static Night taken(int seq, int day) {
        return new Night(seq, day, Outcome.TAKEN, "due");
    }

    public static Night superseded(int seq, int day, String why) {
        return new Night(seq, day, Outcome.SUPERSEDED, why);
    }

    public static Night skipped(int seq, int day, String why) {
        return new Night(seq, day, Outcome.SKIPPED, why);
    }
}
