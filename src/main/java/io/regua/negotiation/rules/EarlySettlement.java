package io.regua.negotiation.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import io.regua.money.Money;
import io.regua.negotiation.rules.Schedule.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What settles an agreement before its last day (L10): payments that are due, whole; of the others what they pay back,
 * without the interest of months that never come. The month that has begun counts by its days.
 */
public final class EarlySettlement {

    private final Schedule schedule;
    private final LocalDate on;

    private EarlySettlement(Schedule schedule, LocalDate on) {
        this.schedule = schedule;
        this.on = on;
    }

    /**
     * What is to be paid on a day for some payments that are open, late charges apart.
     *
     * @param open of this schedule, nothing of them paid yet
     */
    public static Money of(Schedule schedule, Collection<Payment> open, LocalDate on) {
        var settlement = new EarlySettlement(schedule, on);
        return Money.sum(open.stream().map(settlement::of).toList());
    }

    private Money of(Payment payment) {
        return payment.part().amortization().plus(accrued(payment));
    }

    private Money accrued(Payment payment) {
        var interest = payment.part().interest();
        var from = monthBegins(payment);
        if (!payment.dueOn().isAfter(on)) {
            return interest;
        }
        if (!from.isBefore(on)) {
            return Money.ZERO;
        }
        var days = BigDecimal.valueOf(DAYS.between(from, on));
        var month = BigDecimal.valueOf(DAYS.between(from, payment.dueOn()));
        return new Money(interest.amount().multiply(days).divide(month, 2, RoundingMode.DOWN));
    }

    /** The day of the payment before, from which its interest counts. */
    private LocalDate monthBegins(Payment payment) {
        return schedule.payments().stream()
                .filter(other -> other.number() == payment.number() - 1)
                .map(Payment::dueOn)
                .findFirst()
                .orElse(schedule.signedOn());
    }
}
