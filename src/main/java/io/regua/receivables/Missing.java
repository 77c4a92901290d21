package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;

/** A debt that waits because its creditor's full list no longer names it. */
public record Missing(
        long receivableId,
        long customerId,
        long creditorId,
        String contractNumber,
        int installment,
        LocalDate dueOn,
        Money openPrincipal,
        LocalDate since) {}
