package io.regua.negotiation.rules;

import io.regua.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Installments that differ by one cent at most. Interest is simple (L20): each of {@code n} like shares of the amount
 * bears the monthly rate for the months until it is paid back, and the sum is spread over all installments.
 *
 * <p>Example, 1.200,00 in 3 at 1 %: 400,00 for one month, for two and for three make 4,00 + 8,00 + 12,00 = 24,00, so
 * that each installment is 408,00.
 */
final class EqualParts {

    /** Per cent, and the two in the mean of the months from first to last. */
    private static final BigDecimal TWICE_HUNDRED = BigDecimal.valueOf(200);

    /** Decimals of an intermediate result: the divisor is 200, so that three would do. */
    private static final int EXACT = 12;

    private EqualParts() {}

    static List<Part> of(Financing financing) {
        var amortizations = financing.amount().inParts(financing.count());
        var amounts = financing.amount().plus(interest(financing)).inParts(financing.count());
        return IntStream.range(0, financing.count())
                .mapToObj(part ->
                        new Part(amortizations.get(part), amounts.get(part).minus(amortizations.get(part))))
                .toList();
    }

    /** Rounded once, at its end. */
    static Money interest(Financing financing) {
        var firstAndLastMonth = financing.count() + (financing.firstBearsInterest() ? 1 : -1);
        return Money.roundedHalfUp(financing
                .amount()
                .amount()
                .multiply(financing.monthly().value())
                .multiply(BigDecimal.valueOf(firstAndLastMonth))
                .divide(TWICE_HUNDRED, EXACT, RoundingMode.UNNECESSARY));
    }
}
