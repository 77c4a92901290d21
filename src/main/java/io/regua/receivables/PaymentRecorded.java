package io.regua.receivables;

import java.time.LocalDate;
import java.util.List;

/**
 * Money came in by a single move.
 *
 * @param receivables the debts whose settlement it changed
 */
public record PaymentRecorded(
        long paymentId, long customerId, long creditorId, LocalDate paidOn, List<Long> receivables) {}
