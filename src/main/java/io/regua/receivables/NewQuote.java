package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Debts of one customer at one creditor whose amount due today is to be frozen.
 *
 * @param validUntil the last day; when it is no business day the next one counts too (M03)
 * @param discounts what is given up of them when the quote is paid
 * @param purpose what it is for, for example {@code bill}
 */
public record NewQuote(
        long customerId,
        long creditorId,
        List<Long> receivables,
        LocalDate validUntil,
        List<Discount> discounts,
        String purpose) {

    public NewQuote {
        receivables = List.copyOf(receivables);
        discounts = List.copyOf(discounts);
    }

    /** What is given up of one component of one debt. */
    public record Discount(long receivableId, Component component, Money amount) {}
}
