package io.regua.desk;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom a search found.
 *
 * @param matched what fitted: {@code tax_id}, {@code contract}, {@code code}, {@code contact} or {@code name}
 * @param total overdue on the day asked for, with charges, over the creditors that may be seen
 */
public record Found(
        long customerId,
        String matched,
        CustomerKind kind,
        @Nullable TaxId taxId,
        String name,
        Money total,
        int installments,
        int daysLate,
        String creditors) {

    /** Found by something that only one customer can have. */
    public boolean certain() {
        return matched.equals("tax_id");
    }
}
