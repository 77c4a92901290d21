package io.regua.negotiation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By what people know a debt again: the goods, or else the contract, and which of its installments it is. */
public record DebtTitle(
        long receivableId, String contract, @Nullable String product, int installment, LocalDate dueOn) {

    /** The goods, or else the contract. */
    public String title() {
        return product == null || product.isBlank() ? contract : product;
    }
}
