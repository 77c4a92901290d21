package io.regua.ruler.web;

import io.regua.money.Money;
import io.regua.ruler.Rehearsal;
import io.regua.ruler.rules.RehearsalFigures.Figure;
import io.regua.ruler.rules.RehearsalFigures.Night;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as it is read.
 *
 * @param outdated the draft was changed since, or the first night has come
 * @param liveCost null = no version is live
 * @param contactsAMonth from how many on somebody gets too many
 * @param callsADay what the team can do; null = not said
 * @param bars one for each night
 * @param barsWidth of the drawing, in its own units
 */
record RehearsalSheet(
        Rehearsal rehearsal,
        boolean outdated,
        List<Figure> figures,
        Money cost,
        @Nullable Money liveCost,
        int contactsAMonth,
        @Nullable Integer callsADay,
        List<Night> nights,
        List<Bar> bars,
        int barsWidth) {

    /** The height of the drawing, in its own units. */
    static final int HEIGHT = 100;

    /**
     * A night in the drawing, from the bottom up: contacts, then legal steps.
     *
     * @param x of its left edge
     * @param contacts height
     * @param legal height
     */
    record Bar(int x, long contacts, long legal) {

        /** Upper edge of the contacts. */
        public long contactsTop() {
            return HEIGHT - contacts;
        }

        /** Upper edge of the legal steps. */
        public long legalTop() {
            return HEIGHT - contacts - legal;
        }
    }

    public boolean isRunning() {
        return rehearsal.state() == Rehearsal.State.RUNNING;
    }

    public boolean isFailed() {
        return rehearsal.state() == Rehearsal.State.FAILED;
    }

    public boolean isDone() {
        return rehearsal.state() == Rehearsal.State.DONE;
    }
}
