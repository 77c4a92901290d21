package io.regua.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1740, 1740.00", "0.5, 0.50", "1.230, 1.23", "-3.10, -3.10", "1E+3, 1000.00"})
    void printsTwoDecimals(String typed, String printed) {
        assertThat(Money.of(typed)).hasToString(printed).isEqualTo(Money.of(printed));
    }

    @Test
    void refusesFractionsOfACent() {
        assertThatThrownBy(() -> Money.of("0.001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.001");
    }

    @ParameterizedTest
    @CsvSource({"0.004, 0.00", "0.005, 0.01", "-0.005, -0.01", "2.675, 2.68", "1.664, 1.66"})
    void roundsHalfACentAwayFromZero(BigDecimal exact, String rounded) {
        assertThat(Money.roundedHalfUp(exact)).isEqualTo(Money.of(rounded));
    }

    @Test
    void addsAndSubtracts() {
        assertThat(Money.of("1.10").plus(Money.of("2.25"))).isEqualTo(Money.of("3.35"));
        assertThat(Money.of("1.10").minus(Money.of("2.25"))).isEqualTo(Money.of("-1.15"));
        assertThat(Money.of("1.10").times(3)).isEqualTo(Money.of("3.30"));
        assertThat(Money.of("1.10").negate()).isEqualTo(Money.of("-1.10"));
    }

    @Test
    void knowsItsSign() {
        assertThat(Money.of("0.01").isPositive()).isTrue();
        assertThat(Money.of("0.01").isNegative()).isFalse();
        assertThat(Money.of("-0.01").isNegative()).isTrue();
        assertThat(Money.of("-0.01").isPositive()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isPositive() || Money.ZERO.isNegative()).isFalse();
        assertThat(Money.of("0.01").isZero()).isFalse();
    }

    @Test
    void comparesByAmount() {
        var less = Money.of("9.99");
        var more = Money.of("10.00");
        assertThat(less).isLessThan(more);
        assertThat(less.min(more)).isEqualTo(less);
        assertThat(more.min(less)).isEqualTo(less);
        assertThat(less.max(more)).isEqualTo(more);
        assertThat(more.max(less)).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"100.00, 3, 33.34 33.33 33.33", "0.02, 3, 0.01 0.01 0.00", "-0.05, 2, -0.03 -0.02", "5.00, 1, 5.00"})
    void splitsIntoPartsThatAddUp(String amount, int parts, String expected) {
        assertThat(Money.of(amount).inParts(parts)).extracting(Money::toString).containsExactly(expected.split(" "));
    }

    @Test
    void alwaysAddsUpToTheCent() {
        for (int cents = -130; cents <= 130; cents += 7) {
            for (int parts = 1; parts <= 48; parts++) {
                var amount = new Money(BigDecimal.valueOf(cents, 2));
                assertThat(amount.inParts(parts)).hasSize(parts);
                assertThat(Money.sum(amount.inParts(parts))).isEqualTo(amount);
            }
        }
    }

    @Test
    void refusesNoParts() {
        assertThatThrownBy(() -> Money.of("1").inParts(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
