package io.regua.receivables;

import io.regua.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to go back to a customer out of his credit.
 *
 * @param amount what he paid too much; of an undue demand not yet doubled
 * @param paymentId the payment it came with, when that is known; an undue demand counts from its day
 * @param reason why, in the words of who asks
 */
public record NewRefund(
        long customerId,
        long creditorId,
        RefundKind kind,
        Money amount,
        @Nullable Long paymentId,
        String reason) {

    public NewRefund {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("no money: " + amount);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
    }
}
