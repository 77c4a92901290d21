package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed for one receivable on a day, with its calculation (M04).
 *
 * @param adjustedOn the due date, or the next business day when it is none (M03)
 * @param daysLate calendar days after {@code adjustedOn}, zero when not late
 * @param calculations principal, fine, interest, and correction where the contract agreed an index, in this order
 * @param earlyDiscount what is forgiven when the whole is paid on this day
 */
public record AmountDue(
        LocalDate on,
        LocalDate dueOn,
        LocalDate adjustedOn,
        int daysLate,
        List<Calculation> calculations,
        Money earlyDiscount) {

    /** What is left of one component; zero when it has none. */
    public Money of(Component component) {
        return Money.sum(calculations.stream()
                .filter(calculation -> calculation.component() == component)
                .map(Calculation::result)
                .toList());
    }

    /** What pays it off on that day, never below zero. */
    public Money total() {
        return beforeEarlyDiscount().minus(earlyDiscount);
    }

    /** What it is worth on that day, whether or not it is paid. */
    public Money beforeEarlyDiscount() {
        return Money.sum(calculations.stream().map(Calculation::result).toList())
                .max(Money.ZERO);
    }

    /** Whether nothing is left of any component. */
    public boolean isSettled() {
        return of(Component.PRINCIPAL).isZero() && beforeEarlyDiscount().isZero();
    }

    /** Fine, interest and correction, without the principal. */
    public Money charges() {
        return Money.sum(calculations.stream().map(Calculation::result).toList())
                .minus(of(Component.PRINCIPAL));
    }
}
