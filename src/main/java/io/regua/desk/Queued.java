package io.regua.desk;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer in the queue.
 *
 * @param work what is to be done: {@code call}, else {@code task}, {@code promise_due} or {@code promise_broken}, or
 *     {@code blocked} when the ruler cannot go on
 * @param since the night on which it fell due
 * @param total overdue on the day asked for, with charges, over the creditors that may be seen
 * @param creditors their brands, as text
 * @param queueSize how many customers the queue holds, as far as it was read
 * @param whole whether it was read to its end
 */
public record Queued(
        long customerId,
        CustomerKind kind,
        @Nullable TaxId taxId,
        String name,
        String work,
        LocalDate since,
        Money total,
        Money principal,
        int installments,
        int daysLate,
        @Nullable String creditors,
        long queueSize,
        boolean whole) {}
