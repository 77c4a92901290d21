package io.regua.negotiation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A debt as papers name it.
 *
 * @param contract its number
 * @param product null = not known
 * @param guaranteed somebody else answers for the contract (L22)
 * @param settled nothing is owed of it any more
 */
public record StatedDebt(
        long receivableId,
        String contract,
        @Nullable String product,
        int installment,
        LocalDate dueOn,
        boolean guaranteed,
        boolean settled) {

    /** The contract and what was sold by it. */
    public String title() {
        return product == null || product.isBlank() ? contract : contract + " · " + product;
    }
}
