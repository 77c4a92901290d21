package io.regua.receivables;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an older system knew of a debt.
 *
 * @param listings records at credit bureaus
 * @param agreement the number of the agreement in force that replaces it; null = none
 */
public record PriorState(List<Listing> listings, @Nullable String agreement) {

    /**
     * A record at a bureau.
     *
     * @param listedOn null = asked for, not listed
     */
    public record Listing(
            String bureau,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate listedOn) {}

    public boolean isEmpty() {
        return listings.isEmpty() && agreement == null;
    }
}
