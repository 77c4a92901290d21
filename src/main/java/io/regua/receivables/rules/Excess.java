package io.regua.receivables.rules;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment left over as credit, and the debts it was meant for that had ceased to be owed by its day.
 *
 * @param quoteId the frozen amount that it names
 */
public record Excess(
        long paymentId,
        long customerId,
        long creditorId,
        LocalDate paidOn,
        @Nullable Long quoteId,
        Money amount,
        List<Gone> gone) {

    public Excess {
        gone = List.copyOf(gone);
    }

    /** The same excess, as soon as it is known which debts had ceased to be owed. */
    public Excess of(List<Gone> debts) {
        return new Excess(paymentId, customerId, creditorId, paidOn, quoteId, amount, debts);
    }

    /**
     * A debt that was no longer owed, wholly or in part.
     *
     * @param on the day of the last that was paid or given up of it before
     * @param wholly nothing of it was left for the payment
     * @param unneeded what the payment meant for it and did not settle
     */
    public record Gone(
            long receivableId,
            String contract,
            int installment,
            LocalDate on,
            String why,
            boolean wholly,
            Money unneeded) {}
}
