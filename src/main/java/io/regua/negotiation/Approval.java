package io.regua.negotiation;

import io.regua.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to be allowed.
 *
 * @param needs the lowest level that may allow it
 * @param waits the customer is on the line
 * @param answerBy until when an answer is of use to a customer who waits; afterwards he is called back
 * @param answer null = nobody has answered
 * @param counterId the offer that was made instead; null = none
 */
public record Approval(
        long offerId,
        String number,
        long customerId,
        String customer,
        long creditorId,
        String creditor,
        Money due,
        Money total,
        int installments,
        LocalDate validUntil,
        Authority needs,
        OfferState state,
        String askedBy,
        Instant askedAt,
        String reason,
        boolean waits,
        Instant answerBy,
        @Nullable String answeredBy,
        @Nullable Answer answer,
        @Nullable String note,
        @Nullable Long counterId) {

    /** What somebody above answered. */
    public enum Answer {
        ALLOWED,
        REFUSED,
        COUNTERED;

        /** As the database and REST write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether an answer is still waited for. */
    public boolean isOpen() {
        return answer == null && state == OfferState.APPROVAL_ASKED;
    }

    /** Whether it took too long for a customer who waits, so that he is to be called back. */
    public boolean callsBack(Instant now) {
        return isOpen() && (!waits || !now.isBefore(answerBy));
    }
}
