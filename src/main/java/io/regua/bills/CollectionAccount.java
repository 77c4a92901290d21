package io.regua.bills;

import io.regua.bills.rules.Account;
import org.jspecify.annotations.Nullable;

/**
 * Where a creditor's boletos are registered and paid in.
 *
 * @param columns of its files, 240 or 400
 * @param registrar how its bank is told: {@code file}, {@code sandbox} or {@code api}
 * @param instructions printed on the bills
 * @param daysPayable how long the bank takes a bill after its due date
 * @param lastNumber the last number the bank gave for bills; null = as far as it has digits
 */
public record CollectionAccount(
        long id,
        long creditorId,
        String brand,
        Account account,
        int columns,
        String registrar,
        String instructions,
        int daysPayable,
        @Nullable Long lastNumber) {}
