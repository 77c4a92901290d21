package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed for one receivable on a day, with its calculation (M04).
 *
 * @param adjustedOn the due date, or the next business day when it is none (M03)
 * @param daysLate calendar days after {@code adjustedOn}, zero when not late
 * @param calculations principal, fine and interest, in this order
 */
public record AmountDue(
        LocalDate on, LocalDate dueOn, LocalDate adjustedOn, int daysLate, List<Calculation> calculations) {

    /** What is left of one component; zero when it has none. */
    public Money of(Component component) {
        return Money.sum(calculations.stream()
                .filter(calculation -> calculation.component() == component)
                .map(Calculation::result)
                .toList());
    }

    public Money total() {
        return Money.sum(calculations.stream().map(Calculation::result).toList());
    }

    /** Fine and interest, without the principal. */
    public Money charges() {
        return total().minus(of(Component.PRINCIPAL));
    }
}
