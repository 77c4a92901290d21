package io.regua.desk;

import io.regua.calendar.BusinessDates;
import io.regua.desk.store.MarkRows;
import io.regua.team.CreditorScope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks to look at: those in force, those that end soon, those to be reviewed, those nobody reviewed in time. */
@Service
@Transactional(readOnly = true)
public class MarkLists {

    /** An end or a review this near is soon. */
    private static final int SOON = 7;

    /** Which marks; the code stands in addresses. */
    public enum Which {
        IN_FORCE,
        ENDING,
        /** To be reviewed today or soon. */
        DUE,
        /** Their review is past. */
        FORGOTTEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The list of a code; all in force for any other. */
        public static Which of(String code) {
            return Arrays.stream(values())
                    .filter(which -> which.code().equals(code))
                    .findFirst()
                    .orElse(IN_FORCE);
        }
    }

    /** How many marks each list has. */
    public record Counts(long inForce, long ending, long due, long forgotten) {

        public long of(Which which) {
            return switch (which) {
                case IN_FORCE -> inForce;
                case ENDING -> ending;
                case DUE -> due;
                case FORGOTTEN -> forgotten;
            };
        }
    }

    private final MarkRows rows;
    private final BusinessDates dates;

    MarkLists(MarkRows rows, BusinessDates dates) {
        this.rows = rows;
        this.dates = dates;
    }

    /**
     * A page of a list, the first to be looked at first. A mark is seen when one of its customer's debts is.
     *
     * @param kind its code; empty = every kind
     * @param size at most so many, after {@code offset} others
     */
    public List<MarkLine> page(Which which, String kind, CreditorScope scope, int size, int offset) {
        var today = dates.today();
        return rows.page(which, kind, scope, today, today.plusDays(SOON), size, offset);
    }

    /** How many marks each list has, over every kind. */
    public Counts counts(CreditorScope scope) {
        var today = dates.today();
        return rows.counts(scope, today, today.plusDays(SOON));
    }
}
