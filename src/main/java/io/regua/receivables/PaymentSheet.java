package io.regua.receivables;

import io.regua.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment with everything it did.
 *
 * @param credit what it left over, now the customer's credit; below zero for a payment out of it
 * @param refunded what went back to the customer
 * @param customerCredit all the customer has at the creditor, less what he has asked back
 */
public record PaymentSheet(
        long id,
        long customerId,
        String customer,
        long creditorId,
        String creditor,
        Money amount,
        LocalDate paidOn,
        String reference,
        PaymentMethod method,
        Source source,
        @Nullable Till till,
        @Nullable Long quoteId,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant reversedAt,
        @Nullable String reversedBy,
        @Nullable String reversalReason,
        Money credit,
        Money refunded,
        Money customerCredit,
        List<Line> lines) {

    public PaymentSheet {
        lines = List.copyOf(lines);
    }

    /** What it did to one debt. */
    public record Line(
            long receivableId,
            String contractNumber,
            int installment,
            LocalDate dueOn,
            Money principal,
            Money fine,
            Money interest,
            Money correction,
            Money givenUp) {

        public Money paid() {
            return principal.plus(fine).plus(interest).plus(correction);
        }
    }

    public boolean isReversed() {
        return reversedAt != null;
    }
}
