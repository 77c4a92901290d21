package io.regua.receivables.rules;

import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Settlement.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final LocalDate TUE_2026_11_10 = LocalDate.of(2026, 11, 10);

    private static Share share(Component component, String amount) {
        return new Share(9, 1, component, Money.of(amount), TUE_2026_11_10);
    }

    private static GivenUp off(String amount, long payment) {
        return new GivenUp(
                1,
                FINE,
                AdjustmentKind.RESIDUAL,
                Money.of(amount),
                TUE_2026_11_10,
                payment,
                null,
                null,
                null,
                "residual");
    }

    @Test
    void writeNothingWhereEverythingIsRight() {
        var right = List.of(share(FINE, "2.00"), share(PRINCIPAL, "50.00"));

        assertThat(Corrections.ofShares(right, right)).isEmpty();
        assertThat(Corrections.ofCredit(Map.of(9L, Money.of("1.00")), Map.of(9L, Money.of("1.00"))))
                .isEmpty();
    }

    @Test
    void writeTheDifferenceAndCounterWhatShouldNotBe() {
        var right = List.of(share(PRINCIPAL, "52.00"));
        var written = List.of(share(FINE, "2.00"), share(PRINCIPAL, "30.00"), share(PRINCIPAL, "20.00"));

        assertThat(Corrections.ofShares(right, written))
                .containsExactlyInAnyOrder(share(FINE, "-2.00"), share(PRINCIPAL, "2.00"));
        assertThat(Corrections.ofCredit(Map.of(8L, Money.of("3.00")), Map.of(9L, Money.of("1.00"))))
                .containsOnly(Map.entry(8L, Money.of("3.00")), Map.entry(9L, Money.of("-1.00")));
    }

    @Test
    void keepApartWhatWasGivenUpForAnotherReason() {
        assertThat(Corrections.ofGivenUp(List.of(off("1.00", 9)), List.of(off("1.00", 8))))
                .containsExactlyInAnyOrder(off("-1.00", 8), off("1.00", 9));
    }
}
