package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Discounts;

/** How far somebody may go, in tests. */
final class Allowances {

    /** Payment at once within a day, without a discount. */
    static final Allowance NONE =
            new Allowance(Discounts.NONE, Discounts.NONE, 1, Money.ZERO, Percent.ZERO, 0, Percent.ZERO, 1, 2, 0);

    /** An agent's: all charges at once, half of them otherwise; 6 times 50,00, a tenth first, 1 % from 4 on. */
    static final Allowance AGENT = new Allowance(
            new Discounts(Percent.of("100"), Percent.of("100"), Percent.ZERO, Percent.of("5")),
            new Discounts(Percent.of("50"), Percent.of("50"), Percent.ZERO, Percent.ZERO),
            6,
            Money.of("50.00"),
            Percent.of("10"),
            3,
            Percent.of("1"),
            5,
            7,
            2);

    private Allowances() {}
}
