package io.regua.intake.rules;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The money of a line.
 *
 * @param installment null when the payer named the contract alone
 */
public record PaymentLine(
        long creditorId,
        String contractNumber,
        @Nullable Integer installment,
        Money amount,
        LocalDate paidOn,
        String reference,
        String method) {}
