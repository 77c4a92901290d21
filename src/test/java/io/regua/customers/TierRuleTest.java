package io.regua.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.customers.rules.TierRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRuleTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, 5, 5, A",
        "5, 5, 5, 3, 2, A",
        "5, 5, 4, 3, 2, B",
        "4, 4, 3, 3, 3, B",
        "4, 4, 3, 3, 2, C",
        "3, 3, 3, 2, 2, C",
        "3, 3, 2, 2, 2, D",
        "2, 2, 2, 2, 1, D",
        "2, 2, 2, 1, 1, E",
        "1, 1, 1, 1, 1, E",
    })
    void characterAndCapacityCountDouble(
            int character, int capacity, int capital, int collateral, int conditions, Tier tier) {
        assertThat(TierRule.of(new FiveCs(character, capacity, capital, collateral, conditions)))
                .contains(tier);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 5, 5, 5", "5, 1, 5, 5, 5", "1, 4, 4, 4, 4"})
    void whoDoesNotMeanToPayOrCannotIsDAtBest(int character, int capacity, int capital, int collateral, int more) {
        assertThat(TierRule.of(new FiveCs(character, capacity, capital, collateral, more)))
                .contains(Tier.D);
    }

    @Test
    void saysNothingWhileOneOfTheFiveIsNotKnown() {
        assertThat(TierRule.of(new FiveCs(5, 5, null, 5, 5))).isEmpty();
        assertThat(TierRule.of(FiveCs.UNKNOWN)).isEmpty();
    }
}
