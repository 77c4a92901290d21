package io.regua.ruler;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a step falls due.
 *
 * @param anchor key of the earlier step that starts the count; null = the adjusted due date (M03)
 * @param anchorFact what of the anchor starts the count; of the due date always {@code taken}
 * @param offsetDays days after the anchor, negative before it
 * @param offsetUnit how they are counted
 * @param gapDays business days that must lie after the previous taken step; 0 = no such wait
 * @param whenLate what happens when the step is met after its own day
 */
@Embeddable
public record Timing(
        @Nullable String anchor,
        @Enumerated(EnumType.STRING) Fact anchorFact,
        int offsetDays,
        @Enumerated(EnumType.STRING) DayUnit offsetUnit,
        int gapDays,
        @Enumerated(EnumType.STRING) WhenLate whenLate) {

    /** How a step's distance from its anchor is counted. */
    public enum DayUnit {
        CALENDAR,
        BUSINESS;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }

    /** What can be known of a step. */
    public enum Fact {
        TAKEN,
        SENT,
        DELIVERED,
        LISTED;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }

    /** What happens to a step that is met after its own day. */
    public enum WhenLate {
        /** It is taken all the same. */
        TAKE,
        /** It is given up. */
        SUPERSEDE;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }

    /** So many days after the due date, or before it when negative; taken even when it is met late. */
    public static Timing fromDueDate(int days, DayUnit unit) {
        return new Timing(null, Fact.TAKEN, days, unit, 0, WhenLate.TAKE);
    }

    /** So many days after a fact of an earlier step. */
    public static Timing from(String anchor, Fact fact, int days, DayUnit unit) {
        return new Timing(anchor, fact, days, unit, 0, WhenLate.TAKE);
    }

    /** The same, and so many business days after the previous taken step. */
    public Timing withGap(int businessDays) {
        return new Timing(anchor, anchorFact, offsetDays, offsetUnit, businessDays, whenLate);
    }

    /** Meant for before the due date. */
    public boolean isBeforeDue() {
        return anchor == null && offsetDays < 0;
    }
}
