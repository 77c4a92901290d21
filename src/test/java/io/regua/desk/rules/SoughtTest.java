package io.regua.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtTest {

    @Test
    void readsATaxIdWithAndWithoutPunctuation() {
        assertThat(Sought.of(" 123.456.789-09 ").taxId()).isEqualTo("12345678909");
        assertThat(Sought.of("12.abc.345/01de-35").taxId()).isEqualTo("12ABC34501DE35");
        assertThat(Sought.of("12.345.678/0001-95").taxId()).isEqualTo("12345678000195");
    }

    @Test
    void readsAMobileNumberHoweverItIsTyped() {
        assertThat(Sought.of("(41) 99990-4402").reachedAt()).containsExactly("+5541999904402");
        assertThat(Sought.of("+55 41 99990-4402").reachedAt()).containsExactly("+5541999904402");
        assertThat(Sought.of("41 3333-4402").reachedAt()).containsExactly("+554133334402");
    }

    @Test
    void takesElevenDigitsForBothATaxIdAndAMobile() {
        var sought = Sought.of("41999904402");

        assertThat(sought.taxId()).isEqualTo("41999904402");
        assertThat(sought.reachedAt()).containsExactly("+5541999904402");
    }

    @Test
    void readsAnAddressInSmallLetters() {
        assertThat(Sought.of("Helena@Example.com").reachedAt()).containsExactly("helena@example.com");
        assertThat(Sought.of("Helena@Example.com").name()).isEmpty();
    }

    @Test
    void seeksNoNameInANumber() {
        assertThat(Sought.of("20419").name()).isEmpty();
        assertThat(Sought.of("20419").text()).isEqualTo("20419");
        assertThat(Sought.of("Helena").name()).isEqualTo("Helena");
    }

    @Test
    void isEmptyWhenNothingWasTyped() {
        assertThat(Sought.of("  ").isEmpty()).isTrue();
    }
}
