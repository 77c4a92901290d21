package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an agreement, as it stands.
 *
 * @param number 0 the entry, 1 the first installment
 * @param open what is not paid of it, late charges apart
 * @param state of its receivable
 * @param settledOn null = not yet
 */
public record AgreedInstallment(
        int number,
        long receivableId,
        LocalDate dueOn,
        Money amortization,
        Money interest,
        Money open,
        String state,
        @Nullable LocalDate settledOn) {

    /** What the customer pays. */
    public Money amount() {
        return amortization.plus(interest);
    }

    /** Whether it is still asked for. */
    public boolean isOpen() {
        return state.equals("open") || state.equals("placed");
    }

    public boolean isSettled() {
        return settledOn != null;
    }
}
