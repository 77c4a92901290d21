package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms for debts of one customer at one creditor, as somebody wants them.
 *
 * @param off what is to be given up
 * @param validUntil the last day on which they can be accepted
 * @param renegotiates the agreement whose debts they are about; null = they are owed on their own
 * @param requestKey the same key by the same person again is the same wish
 */
public record NewOffer(
        long customerId,
        long creditorId,
        List<Long> debts,
        Terms terms,
        Off off,
        LocalDate validUntil,
        @Nullable Long renegotiates,
        String requestKey) {

    private static final int LONGEST_KEY = 100;

    /** What is to be given up of some debts. */
    public sealed interface Off {

        /** So many per cent of each component. */
        record Part(Discounts discounts) implements Off {}

        /** As much as it takes for so much to be left, charges first (M07). */
        record Down(Money asked) implements Off {}
    }

    /**
     * What somebody wants.
     *
     * @throws IllegalArgumentException when the key is empty or longer than 100 characters
     */
    public NewOffer {
        debts = debts.stream().distinct().toList();
        if (requestKey.isBlank() || requestKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("no key of a request: " + requestKey);
        }
    }

    /** The same terms under another key. */
    public NewOffer keyed(String key) {
        return new NewOffer(customerId, creditorId, debts, terms, off, validUntil, renegotiates, key);
    }
}
