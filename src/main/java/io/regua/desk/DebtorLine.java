package io.regua.desk;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer of a list: all figures are of his debts that fit the selection.
 *
 * @param oldestId the debt that puts him where he stands in an order by due date
 * @param oldestDue its due date
 * @param total with charges, on the day asked for
 */
public record DebtorLine(
        long customerId,
        String customer,
        CustomerKind kind,
        @Nullable TaxId taxId,
        String creditors,
        int receivables,
        long oldestId,
        LocalDate oldestDue,
        int daysLate,
        Money principal,
        Money total)
        implements Line {

    @Override
    public Place place(Order order, boolean backwards) {
        return order.byAmount()
                ? new Place(principal.toString(), customerId, backwards)
                : new Place(oldestDue.toString(), oldestId, backwards);
    }
}
