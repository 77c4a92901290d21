package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;

/**
 * A debt that money on the reconciliation list may be meant for.
 *
 * @param total what was owed for it on the day of the payment
 * @param samePayer the account it came from is the customer's
 * @param sameAmount it is just what was owed
 * @param sameReference the reference names the contract
 */
public record Suggestion(
        long customerId,
        String customer,
        long receivableId,
        String contractNumber,
        int installment,
        LocalDate dueOn,
        Money total,
        boolean samePayer,
        boolean sameAmount,
        boolean sameReference) {}
