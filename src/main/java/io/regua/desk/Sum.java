package io.regua.desk;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a customer must have paid by a day, debt by debt, added up. */
public record Sum(List<Charged> debts) {

    /** A debt that is due, with its charges; the components less the discount make the total (M04). */
    public record Charged(
            long receivableId,
            String contractNumber,
            @Nullable String product,
            int installment,
            LocalDate dueOn,
            Money principal,
            Money fine,
            Money interest,
            Money correction,
            Money discount,
            Money total,
            int daysLate) {

        /** What was sold, or the contract's number when nobody said. */
        public String title() {
            return product == null || product.isBlank() ? contractNumber : product;
        }
    }

    public boolean isEmpty() {
        return debts.isEmpty();
    }

    public Money principal() {
        return sum(Charged::principal);
    }

    public Money fine() {
        return sum(Charged::fine);
    }

    public Money interest() {
        return sum(Charged::interest);
    }

    public Money correction() {
        return sum(Charged::correction);
    }

    /** What paying by the day saves: the discount for early payment. */
    public Money discount() {
        return sum(Charged::discount);
    }

    public Money total() {
        return sum(Charged::total);
    }

    private Money sum(Function<Charged, Money> part) {
        return Money.sum(debts.stream().map(part).toList());
    }
}
