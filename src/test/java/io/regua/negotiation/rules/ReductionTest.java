package io.regua.negotiation.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Discounts;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Calculation;
import io.regua.receivables.Component;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ReductionTest {

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);

    @Test
    void givesUpSoMuchOfEachComponentOfEachDebt() {
        var reduction = Reduction.of(
                debts(due("1000.00", "20.00", "33.33", "0"), due("99.99", "2.00", "0.01", "0")),
                new Discounts(percent("100"), percent("50"), percent("0"), percent("5")));
        assertThat(reduction.off())
                .isEqualTo(Map.of(
                        1L, Map.of(FINE, money("20.00"), INTEREST, money("16.67"), PRINCIPAL, money("50.00")),
                        2L, Map.of(FINE, money("2.00"), INTEREST, money("0.01"), PRINCIPAL, money("5.00"))));
        assertThat(reduction.total()).isEqualTo(money("1155.33"));
        assertThat(reduction.givenUp()).isEqualTo(money("93.68"));
        assertThat(reduction.asked()).isEqualTo(money("1061.65"));
        assertThat(reduction.asked(1, PRINCIPAL)).isEqualTo(money("950.00"));
        assertThat(reduction.asked(1, FINE)).isEqualTo(Money.ZERO);
    }

    @Test
    void leavesWithoutADiscountWhatIsDue() {
        var reduction = Reduction.of(debts(due("1000.00", "20.00", "33.33", "1.00")), Discounts.NONE);
        assertThat(reduction.givenUp()).isEqualTo(Money.ZERO);
        assertThat(reduction.asked()).isEqualTo(money("1054.33"));
    }

    /** M07: the charges of all debts, then the correction, then the principal. */
    @Test
    void takesAnAmountOffTheChargesFirst() {
        var debts = debts(due("1000.00", "20.00", "30.00", "5.00"), due("500.00", "10.00", "15.00", "0"));
        assertThat(Reduction.of(debts, money("60.00")).off())
                .isEqualTo(Map.of(
                        1L, Map.of(FINE, money("20.00"), INTEREST, money("30.00")),
                        2L, Map.of(FINE, money("10.00"))));
        assertThat(Reduction.of(debts, money("90.00")).off())
                .isEqualTo(Map.of(
                        1L,
                                Map.of(
                                        FINE, money("20.00"),
                                        INTEREST, money("30.00"),
                                        CORRECTION, money("5.00"),
                                        PRINCIPAL, money("10.00")),
                        2L, Map.of(FINE, money("10.00"), INTEREST, money("15.00"))));
    }

    @Test
    void neverTakesMoreOffThanThereIs() {
        var reduction = Reduction.of(debts(due("100.00", "2.00", "1.00", "0")), money("500.00"));
        assertThat(reduction.givenUp()).isEqualTo(money("103.00"));
        assertThat(reduction.asked()).isEqualTo(Money.ZERO);
    }

    @Test
    void prefersTheDebtThatComesFirst() {
        var reduction =
                Reduction.of(debts(due("100.00", "2.00", "0", "0"), due("100.00", "2.00", "0", "0")), money("3.00"));
        assertThat(reduction.off()).isEqualTo(Map.of(1L, Map.of(FINE, money("2.00")), 2L, Map.of(FINE, money("1.00"))));
    }

    @Test
    void countsFallingPricesAsALowerPrincipal() {
        var reduction =
                Reduction.of(debts(due("100.00", "2.00", "1.00", "-4.50")), Discounts.ofCharges(percent("100")));
        assertThat(reduction.total()).isEqualTo(money("98.50"));
        assertThat(reduction.due().get(1L))
                .isEqualTo(Map.of(PRINCIPAL, money("95.50"), FINE, money("2.00"), INTEREST, money("1.00")));
        assertThat(reduction.asked()).isEqualTo(money("95.50"));
    }

    @Test
    void knowsWhatOneComponentComesTo() {
        var reduction = Reduction.of(
                debts(due("1000.00", "20.00", "30.00", "5.00"), due("500.00", "10.00", "0", "0")),
                Discounts.ofCharges(percent("50")));
        assertThat(Reduction.of(reduction.due(), FINE)).isEqualTo(money("30.00"));
        assertThat(Reduction.of(reduction.off(), INTEREST)).isEqualTo(money("15.00"));
        assertThat(Reduction.of(reduction.off(), PRINCIPAL)).isEqualTo(Money.ZERO);
    }

    @Test
    void nobodyGivesUpMoreThanEverything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discounts.ofCharges(percent("100.01")))
                .withMessageContaining("more than everything");
    }

    static AmountDue due(String principal, String fine, String interest, String correction) {
        return new AmountDue(
                WED_2026_11_25,
                WED_2026_11_25.minusDays(30),
                WED_2026_11_25.minusDays(30),
                30,
                List.of(
                        calculation(PRINCIPAL, principal),
                        calculation(FINE, fine),
                        calculation(INTEREST, interest),
                        calculation(CORRECTION, correction)),
                Money.ZERO);
    }

    private static Calculation calculation(Component component, String result) {
        return Calculation.of(component, Money.ZERO, Percent.ZERO, 0, money(result), Money.ZERO, Money.ZERO, "M04");
    }

    static SequencedMap<Long, AmountDue> debts(AmountDue... amounts) {
        var debts = new LinkedHashMap<Long, AmountDue>();
        for (var amount : amounts) {
            debts.put(debts.size() + 1L, amount);
        }
        return debts;
    }

    private static Money money(String amount) {
        return Money.of(amount);
    }

    private static Percent percent(String value) {
        return Percent.of(value);
    }
}
