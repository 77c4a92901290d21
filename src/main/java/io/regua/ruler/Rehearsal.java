package io.regua.ruler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would do with today's portfolio if nothing else happened: nobody pays, nothing is imported or held. Caps
 * and capacities are not kept in it: what would go beyond them is to be seen.
 *
 * @param id of the rehearsal
 * @param draftVersion of the draft, as it was when it was rehearsed
 * @param from the first night
 * @param days how many nights
 * @param draft what the draft would do, all debts of the ruler having moved to it
 * @param live what the version that is live would do in the same time; null = none is
 */
public record Rehearsal(
        long id,
        long versionId,
        int draftVersion,
        LocalDate from,
        int days,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        Side draft,
        @Nullable Side live) {

    /** How far it is. */
    public enum State {
        /** Somebody is at it, or will be. */
        RUNNING,
        DONE,
        /** It broke off; what was found is thrown away. */
        FAILED
    }

    /**
     * What one version would do.
     *
     * @param debts that it would drive; those left out to which nothing can happen in this time, being due after it
     * @param customers whom any step of it would reach, counted once at each creditor
     * @param counts by night, creditor and kind, in this order; nothing where there is nothing
     * @param waits how many debts would stand still at a step of it and why, by code; the most first
     * @param crowded how many customers would get more contacts in some thirty days than the house has set, all
     *     creditors and rulers together
     */
    public record Side(
            long versionId,
            int number,
            long debts,
            long customers,
            List<Count> counts,
            List<Wait> waits,
            long crowded) {

        public Side {
            counts = List.copyOf(counts);
            waits = List.copyOf(waits);
        }
    }

    /**
     * So many steps of a kind for the debts of a creditor in a night; contacts as they would be made, the covered left
     * out.
     */
    public record Count(LocalDate on, long creditorId, StepKind kind, long steps) {}

    /** So many debts that stand still; the code is one of the ruler. */
    public record Wait(String code, long debts) {}

    /** A customer whom too much would be said to: the most contacts that fall into thirty days. */
    public record Crowded(long customerId, int contacts) {}
}
