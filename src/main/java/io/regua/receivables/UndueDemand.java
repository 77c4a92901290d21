package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;

/**
 * Money that was paid for a debt because we demanded it when it was no longer owed (L02).
 *
 * @param ceased why it was not: {@code paid}, {@code given_up}, {@code lessened}, {@code returned} or {@code cancelled}
 * @param demand what asked for it: {@code bill}, or the kind of a step
 */
public record UndueDemand(
        long receivableId,
        String contract,
        int installment,
        Money amount,
        String ceased,
        LocalDate ceasedOn,
        String demand,
        LocalDate demandedOn) {}
