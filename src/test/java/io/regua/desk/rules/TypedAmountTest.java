package io.regua.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import org.junit.jupiter.api.Test;

class TypedAmountTest {

    @Test
    void readsAmountsHoweverTheyAreTyped() {
        assertThat(TypedAmount.of("1.782,34")).contains(Money.of("1782.34"));
        assertThat(TypedAmount.of("1782,3")).contains(Money.of("1782.30"));
        assertThat(TypedAmount.of("1782.34")).contains(Money.of("1782.34"));
        assertThat(TypedAmount.of("R$ 580")).contains(Money.of("580.00"));
        assertThat(TypedAmount.of("1.782")).contains(Money.of("1782.00"));
    }

    @Test
    void refusesWhatIsNoAmount() {
        assertThat(TypedAmount.of("")).isEmpty();
        assertThat(TypedAmount.of("0,00")).isEmpty();
        assertThat(TypedAmount.of("-5")).isEmpty();
        assertThat(TypedAmount.of("12,345")).isEmpty();
        assertThat(TypedAmount.of("1.2.3")).isEmpty();
    }
}
