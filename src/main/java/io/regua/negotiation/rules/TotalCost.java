package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Installment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What paying in installments costs in a year, all told (L20): the rate at which the payments are worth what is asked.
 */
public final class TotalCost {

    private static final double DAYS_OF_A_YEAR = 365;

    /** The dearest a document can state, in per cent of a year; it stands for anything dearer too. */
    private static final BigDecimal DEAREST = new BigDecimal("999.99");

    /** Each halves what is uncertain: after so many nothing is left that two decimals would show. */
    private static final int HALVINGS = 100;

    private TotalCost() {}

    /**
     * The yearly total cost, rounded half up to two decimals; zero where no more is paid than is asked, and where
     * nothing is paid after the day.
     *
     * @param asked what would settle everything on the day
     * @param on the day from which time is counted; a payment that was due before counts as paid on it
     */
    public static Percent yearly(Money asked, LocalDate on, List<Installment> payments) {
        var total = Money.sum(payments.stream().map(Installment::amount).toList());
        if (total.compareTo(asked) <= 0 || payments.stream().noneMatch(each -> days(on, each) > 0)) {
            return Percent.ZERO;
        }
        // No amount is worked out here: the rate solves an equation without a closed form, and is rounded once.
        var low = 0.0;
        var high = DEAREST.doubleValue() / 100;
        for (var halving = 0; halving < HALVINGS; halving++) {
            var middle = (low + high) / 2;
            if (worth(payments, on, middle) > asked.amount().doubleValue()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Percent(
                BigDecimal.valueOf(high * 100).setScale(2, RoundingMode.HALF_UP).min(DEAREST));
    }

    /** What the payments are worth on the day when money earns a rate in a year. */
    private static double worth(List<Installment> payments, LocalDate on, double rate) {
        return payments.stream()
                .mapToDouble(each ->
                        each.amount().amount().doubleValue() / Math.pow(1 + rate, days(on, each) / DAYS_OF_A_YEAR))
                .sum();
    }

    private static long days(LocalDate on, Installment payment) {
        return Math.max(0, ChronoUnit.DAYS.between(on, payment.dueOn()));
    }
}
