package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The Price table (M06): PMT = P·i / (1 − (1+i)^−n), rounded once; interest is that of what is left, each rounded, and
 * the last installment takes what is left, so that the amortizations add up to the amount. An installment paid on
 * signing makes PMT smaller by one month's interest, and bears none itself.
 */
public final class PriceTable {

    /** Digits of an intermediate result: those of a quadruple-precision number, far beyond the cent. */
    private static final MathContext PRECISE = MathContext.DECIMAL128;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceTable() {}

    static List<Part> of(Financing financing) {
        var payment = Money.roundedHalfUp(payment(financing));
        var parts = new ArrayList<Part>();
        var balance = financing.amount();
        for (int part = 1; part <= financing.count(); part++) {
            var interest =
                    part == 1 && !financing.firstBearsInterest() ? Money.ZERO : interest(balance, financing.monthly());
            var amortization = part == financing.count()
                    ? balance
                    : payment.minus(interest).max(Money.ZERO).min(balance);
            parts.add(new Part(amortization, interest));
            balance = balance.minus(amortization);
        }
        return List.copyOf(parts);
    }

    /** The installment before it is rounded. */
    public static BigDecimal payment(Financing financing) {
        var amount = financing.amount().amount();
        var rate = financing.monthly().value().divide(HUNDRED, PRECISE);
        if (rate.signum() == 0) {
            return amount.divide(BigDecimal.valueOf(financing.count()), PRECISE);
        }
        var growth = BigDecimal.ONE.add(rate);
        var discounted =
                BigDecimal.ONE.subtract(BigDecimal.ONE.divide(growth.pow(financing.count(), PRECISE), PRECISE));
        var inArrears = amount.multiply(rate).divide(discounted, PRECISE);
        return financing.firstBearsInterest() ? inArrears : inArrears.divide(growth, PRECISE);
    }

    private static Money interest(Money balance, Percent monthly) {
        return Money.roundedHalfUp(balance.amount().multiply(monthly.value()).divide(HUNDRED, PRECISE));
    }
}
