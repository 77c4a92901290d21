package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.Subject;
import io.regua.money.Money;
import io.regua.receivables.store.HoldRows;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds to look at: those in force, those that end soon, those nobody looked at in time, those that overlap. */
@Service
@Transactional(readOnly = true)
public class HoldLists {

    /** An end this near is soon. */
    private static final int SOON = 7;

    private static final int ENTRIES = 50;

    /** Which holds; the code stands in addresses. */
    public enum Which {
        IN_FORCE,
        ENDING,
        FORGOTTEN,
        OVERLAPPING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The list of a code; all in force for any other. */
        public static Which of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(which -> which.code().equals(code))
                    .findFirst()
                    .orElse(IN_FORCE);
        }
    }

    /** How many holds each list has. */
    public record Counts(long inForce, long ending, long forgotten, long overlapping) {

        public long of(Which which) {
            return switch (which) {
                case IN_FORCE -> inForce;
                case ENDING -> ending;
                case FORGOTTEN -> forgotten;
                case OVERLAPPING -> overlapping;
            };
        }
    }

    /** A debt that waits. */
    public record Waiting(long receivableId, String contractNumber, int installment, LocalDate dueOn, Money open) {}

    private final HoldRows rows;
    private final Changes changes;
    private final BusinessDates dates;

    HoldLists(HoldRows rows, Changes changes, BusinessDates dates) {
        this.rows = rows;
        this.changes = changes;
        this.dates = dates;
    }

    /**
     * A page of a list, the first to be looked at first.
     *
     * @param kind its code; empty = every kind
     * @param size at most so many, after {@code offset} others
     */
    public List<HoldLine> page(Which which, String kind, CreditorScope scope, int size, int offset) {
        var today = dates.today();
        return rows.page(which.code(), kind, scope, today, today.plusDays(SOON), size, offset);
    }

    /** How many holds each list has, over every kind. */
    public Counts counts(CreditorScope scope) {
        var today = dates.today();
        return rows.counts(scope, today, today.plusDays(SOON));
    }

    /** One hold, in force or released; empty when there is none or it may not be seen. */
    public Optional<HoldLine> one(long hold, CreditorScope scope) {
        return rows.one(hold, scope);
    }

    /** The holds that make or made a debt wait, those in force first, at most so many. */
    public List<HoldLine> ofReceivable(long receivable, CreditorScope scope, int size) {
        return rows.ofReceivable(receivable, scope, size);
    }

    /** The debts a hold makes wait, oldest first, at most so many. */
    public List<Waiting> waiting(long hold, CreditorScope scope, int size) {
        return rows.waiting(hold, scope, size);
    }

    /** What happened to a hold, newest first, with what was said. */
    public List<Changed> history(HoldLine hold) {
        return changes.latest(Subject.ofCustomer("hold", hold.holdId(), hold.customerId()), ENTRIES);
    }
}
