package io.regua.desk;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One receivable of a list.
 *
 * @param daysLate after the adjusted due date, on the day asked for
 * @param principal still open
 * @param total with charges, on the day asked for
 * @param waiting why its ruler has no date: a code of the ruler
 * @param holds kinds of the holds in force
 */
public record DebtLine(
        long receivableId,
        long customerId,
        String customer,
        CustomerKind kind,
        @Nullable TaxId taxId,
        String creditor,
        String contract,
        @Nullable String product,
        int installment,
        LocalDate dueOn,
        int daysLate,
        String state,
        Money principal,
        Money total,
        @Nullable String nextKind,
        @Nullable LocalDate nextOn,
        @Nullable String waiting,
        List<String> holds)
        implements Line {

    public DebtLine {
        holds = List.copyOf(holds);
    }

    @Override
    public Place place(Order order, boolean backwards) {
        return new Place(order.byAmount() ? principal.toString() : dueOn.toString(), receivableId, backwards);
    }
}
