package io.regua.negotiation.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import io.regua.money.Money;
import io.regua.negotiation.AgreedInstallment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What of an agreement's interest nobody owes who pays before it falls due (L10): that of months that never come; the
 * month that has begun counts by its days, rounded down. Payments that are due are owed whole.
 *
 * @param signedOn interest counts from here
 * @param installments all payments of the agreement as they stand, the entry first
 * @param on the day of the payment
 */
public record EarlySettlement(LocalDate signedOn, List<AgreedInstallment> installments, LocalDate on) {

    public EarlySettlement {
        installments = List.copyOf(installments);
    }

    /**
     * How much less than its open amount settles one of its installments. Of what was paid of it before, as much counts
     * for interest as has come to be owed by the day (CC 354), the rest for what it pays back: whoever pays a part
     * ahead does not pay more in all.
     */
    public Money dropped(AgreedInstallment installment) {
        return installment.interest().minus(accrued(installment)).min(installment.open());
    }

    /** What settles some of its installments, late charges apart. */
    public Money of(List<AgreedInstallment> open) {
        return Money.sum(
                open.stream().map(each -> each.open().minus(dropped(each))).toList());
    }

    private Money accrued(AgreedInstallment installment) {
        var interest = installment.interest();
        var from = monthBegins(installment);
        if (!installment.dueOn().isAfter(on)) {
            return interest;
        }
        if (!from.isBefore(on)) {
            return Money.ZERO;
        }
        var days = BigDecimal.valueOf(DAYS.between(from, on));
        var month = BigDecimal.valueOf(DAYS.between(from, installment.dueOn()));
        return new Money(interest.amount().multiply(days).divide(month, 2, RoundingMode.DOWN));
    }

    /** The day of the payment before, from which its interest counts. */
    private LocalDate monthBegins(AgreedInstallment installment) {
        return installments.stream()
                .filter(other -> other.number() == installment.number() - 1)
                .map(AgreedInstallment::dueOn)
                .findFirst()
                .orElse(signedOn);
    }
}
