package io.regua.desk;

import io.regua.customers.MarkKind;
import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mark as a list shows it; what was said when it was set stands on the customer's page alone.
 *
 * @param untilOn the last day it counts; null until somebody takes it away
 * @param reviewOn when somebody must look at it; null for marks that nobody must look at
 * @param proven whether something was sent that shows it is right
 * @param debts how many debts of the customer may be seen, and what is open of them
 */
public record MarkLine(
        long markId,
        long customerId,
        String customerName,
        MarkKind kind,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable LocalDate reviewOn,
        boolean stopsRuler,
        boolean chargesRun,
        boolean proven,
        String placedBy,
        int debts,
        Money openPrincipal) {

    /** Nobody looked at it in time. */
    public boolean isForgotten(LocalDate today) {
        return reviewOn != null && reviewOn.isBefore(today);
    }
}
