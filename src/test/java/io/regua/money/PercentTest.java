package io.regua.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "2.00, 2", "0.033, 0.033", "30, 30", "0, 0", "999.999999, 999.999999"})
    void printsWithoutNeedlessZeros(String typed, String printed) {
        assertThat(Percent.of(typed)).hasToString(printed).isEqualTo(Percent.of(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1000", "0.0000001", "two"})
    void refusesWhatIsNoRate(String typed) {
        assertThatThrownBy(() -> Percent.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheLowerOfTwo() {
        assertThat(Percent.of("10").min(Percent.of("2"))).isEqualTo(Percent.of("2"));
        assertThat(Percent.of("2").min(Percent.of("10"))).isEqualTo(Percent.of("2"));
        assertThat(Percent.ZERO.isZero()).isTrue();
        assertThat(Percent.of("0.000001").isZero()).isFalse();
    }
}
