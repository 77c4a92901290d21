package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.math.BigDecimal;

/** What may be missing of a promise that counts as kept: so much in per cent or in reais, whichever is more. */
public record Tolerance(Percent percent, Money amount) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static final Tolerance NONE = new Tolerance(Percent.ZERO, Money.ZERO);

    /** What may be missing of an amount. */
    public Money of(Money promised) {
        var share =
                Money.roundedHalfUp(promised.amount().multiply(percent.value()).divide(WHOLE));
        return share.max(amount);
    }
}
