package io.regua.receivables;

import java.time.LocalDate;
import java.util.List;

/**
 * A payment counts no more, as if it had never come.
 *
 * @param receivables the debts whose settlement this changed
 */
public record PaymentReversed(
        long paymentId, long customerId, long creditorId, LocalDate paidOn, List<Long> receivables) {}
