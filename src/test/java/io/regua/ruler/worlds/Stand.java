package io.regua.ruler.worlds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where one debt stands on its ruler. Either it has a next date, or it is said why not. */
final class Stand {

    int edition;
    int cycle;
    int next;

    @Nullable LocalDate nextOn;

    @Nullable String waiting;

    @Nullable LocalDate lastTaken;
    /** The first contact after the due date. */
    @Nullable LocalDate told;
    /** The first legal step. */
    @Nullable LocalDate legal;

    /** The trial in which it goes without optional steps. */
    @Nullable Integer heldOutIn;

    Stand(int edition, int cycle, @Nullable Integer heldOutIn) {
        this.edition = edition;
        this.cycle = cycle;
        this.heldOutIn = heldOutIn;
    }

    void due(LocalDate on) {
        nextOn = on;
        waiting = null;
    }

    void waits(String why) {
        nextOn = null;
        waiting = why;
    }

    boolean isDue(LocalDate night) {
        return nextOn != null && !nextOn.isAfter(night);
    }

    /** In the words in which the engine's rows are read, to be compared. */
    String told(int debt) {
        return "debt %d: version %d cycle %d seq %d %s last %s told %s legal %s%s"
                .formatted(
                        debt,
                        edition,
                        cycle,
                        next,
                        waiting == null ? "on " + nextOn : "waits " + waiting,
                        lastTaken,
                        told,
                        legal,
                        heldOutIn == null ? "" : " held out in " + heldOutIn);
    }

    static LocalDate latest(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    static LocalDate earliest(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}
