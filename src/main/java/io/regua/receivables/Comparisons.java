package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.receivables.store.ComparisonRows;
import io.regua.team.CreditorScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the open debts of a creditor with a full list of its own, by way of {@code receivables.inbox_listed}. What
 * the list no longer names is held (source disagrees) and comes back by itself when a later list names it again.
 */
@Service
@Transactional
public class Comparisons {

    /**
     * What a list would make wait.
     *
     * @param open debts that are open at the creditor
     * @param missing those of them that the list does not name
     */
    public record Gap(long open, long missing) {

        /** Whether more than so many per cent of the open debts are missing. */
        public boolean isAbove(int percent) {
            return missing * 100 > open * percent;
        }
    }

    /** What a list changed: debts that wait from now on, and debts that came back. */
    public record Compared(long held, long released) {}

    private final ComparisonRows comparison;
    private final BusinessDates dates;

    Comparisons(ComparisonRows comparison, BusinessDates dates) {
        this.comparison = comparison;
        this.dates = dates;
    }

    /** What the list of a batch would make wait; nothing is changed. */
    @Transactional(readOnly = true)
    public Gap gap(long batch, long creditor) {
        return comparison.gap(batch, creditor);
    }

    /** Holds what is missing and lets go what is there again; the same list again changes nothing. */
    public Compared compare(long batch, long creditor) {
        var released = comparison.release(batch, creditor, dates.today());
        return new Compared(comparison.hold(batch, creditor, dates.today()), released);
    }

    /** Debts that wait because their creditor no longer names them, the longest first. */
    @Transactional(readOnly = true)
    public List<Missing> missing(CreditorScope scope, @Nullable Long batch, int from, int size) {
        return comparison.missing(scope, batch, from, size);
    }

    @Transactional(readOnly = true)
    public long countMissing(CreditorScope scope, @Nullable Long batch) {
        return comparison.countMissing(scope, batch);
    }
}
