package io.regua.ruler;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands on a day.
 *
 * @param atCreditors with each creditor that may be seen and that he has or had a debt at, the worst first; empty when
 *     there is none
 */
public record CustomerStanding(long customerId, LocalDate on, List<AtCreditor> atCreditors) {

    public CustomerStanding {
        atCreditors = List.copyOf(atCreditors);
    }

    /**
     * With one creditor.
     *
     * @param sinceOn since when; null = nothing ever spoke against it
     * @param daysLate of the oldest late debt
     * @param why a code: {@code nothing_late}, {@code within_tolerance}, {@code beyond_tolerance}, {@code registry},
     *     {@code extrajudicial_notice}, or {@code mark_} and the mark
     * @param receivableId the debt that decides; null where none does
     */
    public record AtCreditor(
            long creditorId,
            String code,
            String brand,
            Standing standing,
            @Nullable LocalDate sinceOn,
            int daysLate,
            String why,
            @Nullable Long receivableId) {}

    /** The creditor with whom he stands worst; empty when he owes and owed nobody anything. */
    public Optional<AtCreditor> worst() {
        return atCreditors.stream().findFirst();
    }

    /** His worst standing. */
    public Standing standing() {
        return worst().map(AtCreditor::standing).orElse(Standing.ACTIVE);
    }
}
