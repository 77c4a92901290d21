package io.regua.ruler;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a ruler did or will do about a debt on one night, and why: codes and facts, worded on display.
 *
 * @param steps what was decided that night, in the order of the ruler; empty unless something was or will be
 * @param why what kept a step from being taken; null when nothing did
 * @param step the step that {@code why} speaks of
 * @param ruler what the debt was on then; null when it was on none
 * @param next the first step after that night
 * @param noNext why none comes after it; null when one does, or when nothing says why
 */
public record Explanation(
        long receivableId,
        LocalDate on,
        Verdict verdict,
        List<Deed> steps,
        @Nullable Why why,
        @Nullable Named step,
        @Nullable InForce ruler,
        @Nullable Next next,
        @Nullable Why noNext) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** What kind of night it was, or will be, for the debt. */
    public enum Verdict {
        /** Steps were taken or given up. */
        ACTED,
        /** They will be, if nothing changes. */
        WILL_ACT,
        /** A step was due, and was put off that night. */
        WAITED,
        /** A step falls due, and will be put off. */
        WILL_WAIT,
        /** A step was put off on a night before, and still waited or will wait. */
        WAITING,
        /** A step had been due, and no night took it yet. */
        PASSED_OVER,
        /** Nothing falls due. */
        NOT_DUE,
        /** The last step is behind. */
        FINISHED,
        /** Nothing is owed any more. */
        CLOSED,
        /** No ruler has taken it in, or none is for it any more. */
        NO_RULER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A code of {@link Reasons}, or the state of a debt that is closed, with the figures of the day. */
    public record Why(String code, Map<String, Object> facts) {

        public Why {
            facts = Map.copyOf(facts);
        }

        public static Why of(String code) {
            return new Why(code, Map.of());
        }

        /** With one more fact; unchanged where there is none. */
        public Why with(String fact, @Nullable Object value) {
            if (value == null) {
                return this;
            }
            var more = new LinkedHashMap<>(facts);
            more.put(fact, value);
            return new Why(code, more);
        }
    }

    /** A step by its own name and by what it does. */
    public record Named(String stepKey, StepKind kind) {}

    /** What became, or will become, of a step. */
    public record Deed(int seq, Named step, Outcome outcome, Why why) {}

    /** The version of a ruler that a debt is on. */
    public record InForce(long rulerId, String name, int version) {}

    /**
     * A step after that night.
     *
     * @param outcome what became or will become of it; null = it was or will be put off
     * @param why it was or will be put off; null = it was not
     * @param recorded whether it has happened
     */
    public record Next(
            Named step,
            LocalDate on,
            @Nullable Outcome outcome,
            @Nullable Why why,
            boolean recorded) {}
}
