package io.regua.bills;

import io.regua.receivables.NewQuote;
import java.time.LocalDate;
import java.util.List;

/**
 * A bill to be issued over debts of one customer at one creditor.
 *
 * @param validUntil until when it settles exactly what it states; a day that is no business day lasts until the next
 *     one
 * @param kind a boleto becomes a Pix code alone where the payer's tax id is unknown or the creditor has no account
 * @param discounts what is given up of the debts when it is paid in time
 */
public record NewBill(
        long customerId,
        long creditorId,
        List<Long> receivables,
        LocalDate validUntil,
        BillKind kind,
        List<NewQuote.Discount> discounts) {

    public NewBill {
        receivables = receivables.stream().distinct().sorted().toList();
        discounts = List.copyOf(discounts);
    }
}
