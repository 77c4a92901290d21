package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Amounts and rates as programs write them: text or number, exact to the last digit. */
final class Figures {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    /** What numeric(15, 2) holds. */
    private static final int DIGITS_BEFORE_THE_POINT = 13;

    private static final int CENTS = 2;

    /** What numeric(9, 6) holds. */
    private static final int DECIMALS_OF_RATES = 6;

    private Figures() {}

    /**
     * A figure, or what is wrong with it.
     *
     * @param value zero where something is wrong
     * @param mistake null = nothing is wrong
     * @param facts what its words need
     */
    record Read<T>(T value, @Nullable String mistake, List<Object> facts) {

        private static <T> Read<T> of(T value) {
            return new Read<>(value, null, List.of());
        }
    }

    /** Money to the cent, above zero, or zero where that is something to say. */
    static Read<Money> amount(JsonNode value, boolean orZero) {
        var exact = number(value);
        if (exact == null) {
            return wrong("not_an_amount");
        }
        if (exact.signum() < 0 || (exact.signum() == 0 && !orZero)) {
            return wrong(orZero ? "negative" : "not_positive");
        }
        if (exact.scale() > CENTS) {
            return wrong("fractions_of_a_cent");
        }
        return exact.precision() - exact.scale() > DIGITS_BEFORE_THE_POINT
                ? wrong("amount_too_large")
                : Read.of(new Money(exact));
    }

    private static Read<Money> wrong(String code) {
        return new Read<>(Money.ZERO, code, List.of());
    }

    /** A rate in per cent. */
    static Read<Percent> percent(JsonNode value, int most) {
        var exact = number(value);
        return exact == null || !isRate(exact, most)
                ? new Read<>(Percent.ZERO, "not_a_percentage", List.of(most))
                : Read.of(new Percent(exact));
    }

    private static boolean isRate(BigDecimal exact, int most) {
        return exact.signum() >= 0
                && exact.compareTo(BigDecimal.valueOf(most)) <= 0
                && exact.scale() <= DECIMALS_OF_RATES;
    }

    /** A number of any size and scale, or a text that says one; null when it is neither. */
    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros();
        }
        return value.isString() && NUMBER.matcher(value.stringValue()).matches()
                ? new BigDecimal(value.stringValue())
                : null;
    }
}
