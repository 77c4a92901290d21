package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Calculation;
import io.regua.receivables.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A debt to show with what parameters come to: 1.000,00 with a fine of 2 % and 1 % a month (M01, M02). */
public final class ExampleDebt {

    private static final Money PRINCIPAL = Money.of("1000.00");
    private static final Money FINE = Money.of("20.00");
    private static final BigDecimal A_MONTH = BigDecimal.TEN;
    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);

    private ExampleDebt() {}

    /** What is due of it so many days late. */
    public static SequencedMap<Long, AmountDue> late(int days, LocalDate on) {
        var interest = Money.roundedHalfUp(
                A_MONTH.multiply(BigDecimal.valueOf(days)).divide(DAYS_OF_A_MONTH, 4, RoundingMode.HALF_UP));
        var dueOn = on.minusDays(days);
        var due = new LinkedHashMap<Long, AmountDue>();
        due.put(
                1L,
                new AmountDue(
                        on,
                        dueOn,
                        dueOn,
                        days,
                        List.of(
                                of(Component.PRINCIPAL, PRINCIPAL, "M04"),
                                of(Component.FINE, days > 0 ? FINE : Money.ZERO, "M01"),
                                of(Component.INTEREST, interest, "M02")),
                        Money.ZERO));
        return due;
    }

    private static Calculation of(Component component, Money amount, String rule) {
        return Calculation.of(component, PRINCIPAL, Percent.ZERO, 0, amount, Money.ZERO, Money.ZERO, rule);
    }
}
