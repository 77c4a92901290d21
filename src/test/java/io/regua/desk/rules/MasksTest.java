package io.regua.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void hidesTheMiddleOfATelephoneNumber() {
        assertThat(Masks.phone("+5541999904402")).isEqualTo("(41) 9 ••••-4402");
        assertThat(Masks.phone("+554133334402")).isEqualTo("(41) ••••-4402");
        assertThat(Masks.phone("+14155550132")).isEqualTo("••••0132");
        assertThat(Masks.phone("12")).isEqualTo("••••12");
    }

    @Test
    void keepsTheFirstLetterAndTheHostOfAnAddress() {
        assertThat(Masks.email("helena.prado@example.com")).isEqualTo("h•••@example.com");
        assertThat(Masks.email("nothing")).isEqualTo("••••");
    }
}
