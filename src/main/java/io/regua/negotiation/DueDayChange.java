package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The installments of an agreement before and after another due day; what they ask for stays the same.
 *
 * @param day of the month
 * @param payments those that can move, in their order
 */
public record DueDayChange(Agreement agreement, int day, List<Payment> payments) {

    /** One installment. */
    public record Payment(int number, Money open, LocalDate before, LocalDate after) {

        public boolean moves() {
            return !before.equals(after);
        }
    }

    public DueDayChange {
        payments = List.copyOf(payments);
    }

    /** Whether any date is another one than before. */
    public boolean moves() {
        return payments.stream().anyMatch(Payment::moves);
    }
}
