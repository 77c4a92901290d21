package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.money.Percent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * When and in how many payments something is paid.
 *
 * @param entry paid first, by itself; zero for none
 * @param entryOn the day on which the entry falls due; without one it does not matter
 * @param installments at least one; one without an entry is payment at once
 * @param firstOn the day on which the first installment falls due
 * @param dueDay the day of the month for the others, 1 to 31
 * @param monthly interest in per cent of a month
 */
@Embeddable
public record Terms(
        Money entry,
        LocalDate entryOn,
        int installments,
        LocalDate firstOn,
        int dueDay,
        Percent monthly,
        @Enumerated(EnumType.STRING) ScheduleKind kind) {

    /** Everything in one payment. */
    public static Terms atOnce(LocalDate on) {
        return new Terms(Money.ZERO, on, 1, on, on.getDayOfMonth(), Percent.ZERO, ScheduleKind.EQUAL_PARTS);
    }

    public boolean hasEntry() {
        return entry.isPositive();
    }

    /** Whether it is all one payment. */
    public boolean isAtOnce() {
        return installments == 1 && !hasEntry();
    }

    /** The day of the first payment, entry or installment: the one that makes an agreement active (M08). */
    public LocalDate firstPaymentOn() {
        return hasEntry() ? entryOn : firstOn;
    }
}
