package io.regua.bills;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A debt that a bill can be issued over.
 *
 * @param total what pays it off today
 */
public record Owed(
        long receivableId,
        long creditorId,
        String creditor,
        String contract,
        @Nullable String product,
        int installment,
        LocalDate dueOn,
        Money total,
        int daysLate) {

    /** The goods, or else the contract. */
    public String title() {
        return product == null || product.isBlank() ? contract : product;
    }
}
