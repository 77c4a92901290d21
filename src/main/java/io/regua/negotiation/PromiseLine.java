package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise as lists show it.
 *
 * @param paid what came so far
 * @param nextDueOn the date of the first part that is not covered; null when it is not open
 * @param clearsOn the last day on which its money may still be told of; null when it is not open
 * @param closedOn when it was judged or cancelled; null while it is open
 * @param why of a cancelled one
 * @param reason of a person who took it back
 */
public record PromiseLine(
        long id,
        long customerId,
        String customer,
        long creditorId,
        String creditor,
        PromiseState state,
        Money amount,
        Money paid,
        Heard heard,
        String note,
        LocalDate madeOn,
        String madeBy,
        LocalDate lastDueOn,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate clearsOn,
        @Nullable LocalDate closedOn,
        @Nullable CancelledFor why,
        @Nullable String reason,
        List<PromisePart> parts,
        List<Debt> debts) {

    public PromiseLine {
        parts = List.copyOf(parts);
        debts = List.copyOf(debts);
    }

    /** A debt that it covers. */
    public record Debt(long receivableId, String title, int installment) {}

    public boolean isOpen() {
        return state == PromiseState.OPEN;
    }

    /** What is still to come; zero when enough came. */
    public Money left() {
        return amount.minus(paid).max(Money.ZERO);
    }

    /** Whether its day is over and only late news of money can save it. */
    public boolean isWaiting(LocalDate today) {
        return nextDueOn != null && nextDueOn.isBefore(today);
    }
}
