package io.regua.ruler;

import io.regua.customers.CustomerKind;
import io.regua.receivables.DebtorProfile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a debt with one due date along a version, if nobody pays: the customer can be reached by every channel and
 * owes more than any step asks for, and his creditor is released to legal.
 *
 * @param calendarId the days off of its creditor
 * @param adjustedOn the due date, or the next business day when it is none (M03)
 * @param kind null = the version asks for no kind
 * @param profile null = the version asks for no profile
 * @param steps what became of every step that was met, in the order of nights and of the list
 * @param waiting why there was no next date in the end: {@code finished}, or a code of the ruler
 */
public record DueDateWalk(
        long calendarId,
        LocalDate dueOn,
        LocalDate adjustedOn,
        @Nullable CustomerKind kind,
        @Nullable DebtorProfile profile,
        List<Met> steps,
        String waiting) {

    public DueDateWalk {
        steps = List.copyOf(steps);
    }

    /**
     * A step that a night met.
     *
     * @param on the night
     * @param outcome taken, superseded or skipped; alone as it is, the debt is covered by no other
     * @param reason code: of a step given up why, of one taken {@code due}, or {@code late} when it fell due before
     */
    public record Met(int seq, LocalDate on, Outcome outcome, String reason) {}
}
