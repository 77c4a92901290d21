package io.regua.receivables.rules;

import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.money.Money;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Settlement.Received;
import io.regua.receivables.rules.Settlement.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final LocalDate TUE_2026_11_10 = LocalDate.of(2026, 11, 10);
    private static final LocalDate THU_2026_12_10 = LocalDate.of(2026, 12, 10);
    private static final long FIRST = 1;
    private static final long SECOND = 2;

    private static Debt debt(String principal, LocalDate dueOn) {
        return new Debt(Money.of(principal), dueOn, dueOn, Terms.of("2", "1"), true, List.of());
    }

    private final Map<Long, Debt> installments =
            Map.of(SECOND, debt("100.00", THU_2026_12_10), FIRST, debt("100.00", TUE_2026_11_10));

    private static Received paid(long id, @Nullable Long named, String amount, LocalDate on) {
        return new Received(id, named, Money.of(amount), on);
    }

    @Test
    void settlesInterestThenFineThenPrincipal() {
        var thirtyDaysLate = TUE_2026_11_10.plusDays(30);
        var settlement = Settlement.of(
                Map.of(FIRST, debt("100.00", TUE_2026_11_10)), List.of(paid(9, FIRST, "2.50", thirtyDaysLate)));

        assertThat(settlement.shares())
                .containsExactly(
                        new Share(9, FIRST, INTEREST, Money.of("1.00"), thirtyDaysLate),
                        new Share(9, FIRST, FINE, Money.of("1.50"), thirtyDaysLate));
        assertThat(settlement.openPrincipal(FIRST)).isEqualTo(Money.of("100.00"));
        assertThat(settlement.settledOn(FIRST)).isNull();
        assertThat(settlement.credit()).isEmpty();
    }

    @Test
    void settlesTheNamedInstallmentFirst() {
        var settlement = Settlement.of(installments, List.of(paid(9, SECOND, "150.00", TUE_2026_11_10)));

        assertThat(settlement.openPrincipal(SECOND)).isEqualTo(Money.ZERO);
        assertThat(settlement.openPrincipal(FIRST)).isEqualTo(Money.of("50.00"));
        assertThat(settlement.settledOn(SECOND)).isEqualTo(TUE_2026_11_10);
    }

    @Test
    void settlesTheOldestFirstWhenNothingIsNamed() {
        var settlement = Settlement.of(installments, List.of(paid(9, null, "150.00", TUE_2026_11_10)));

        assertThat(settlement.openPrincipal(FIRST)).isEqualTo(Money.ZERO);
        assertThat(settlement.openPrincipal(SECOND)).isEqualTo(Money.of("50.00"));
    }

    @Test
    void keepsASurplusAsCredit() {
        var settlement = Settlement.of(
                installments,
                List.of(paid(8, FIRST, "100.00", TUE_2026_11_10), paid(9, FIRST, "130.00", TUE_2026_11_10)));

        assertThat(settlement.openPrincipal(SECOND)).isEqualTo(Money.ZERO);
        assertThat(settlement.credit()).containsExactly(Map.entry(9L, Money.of("30.00")));
        assertThat(settlement.settledOn(FIRST)).isEqualTo(TUE_2026_11_10);
    }

    @Test
    void keepsMoneyForANamedDebtThatIsNoMore() {
        var settlement = Settlement.of(Map.of(), List.of(paid(9, FIRST, "10.00", TUE_2026_11_10)));

        assertThat(settlement.shares()).isEmpty();
        assertThat(settlement.credit()).containsExactly(Map.entry(9L, Money.of("10.00")));
    }

    @Test
    void ordersPaymentsByDayThenById() {
        var early = paid(9, FIRST, "100.00", TUE_2026_11_10);
        var late = paid(3, FIRST, "100.00", TUE_2026_11_10.plusDays(30));

        var settlement = Settlement.of(Map.of(FIRST, debt("100.00", TUE_2026_11_10)), List.of(late, early));

        assertThat(settlement.settledOn(FIRST)).isEqualTo(TUE_2026_11_10);
        assertThat(settlement.credit()).containsExactly(Map.entry(3L, Money.of("100.00")));
        var sameDay = Settlement.of(
                Map.of(FIRST, debt("100.00", TUE_2026_11_10)),
                List.of(paid(5, FIRST, "100.00", TUE_2026_11_10), paid(4, FIRST, "100.00", TUE_2026_11_10)));
        assertThat(sameDay.credit()).containsExactly(Map.entry(5L, Money.of("100.00")));
    }

    @Test
    void chargesTheRestOfAPartialPayment() {
        var tenDaysLate = TUE_2026_11_10.plusDays(10);
        var thirtyDaysLate = TUE_2026_11_10.plusDays(30);
        var settlement = Settlement.of(
                Map.of(FIRST, debt("100.00", TUE_2026_11_10)),
                List.of(paid(1, FIRST, "52.33", tenDaysLate), paid(2, FIRST, "50.33", thirtyDaysLate)));

        // day 10: interest 0,33 + fine 2,00 + principal 50,00; then 50,00 × 20 days: 0,67 in all, 0,34 more
        assertThat(settlement.shares())
                .containsExactly(
                        new Share(1, FIRST, INTEREST, Money.of("0.33"), tenDaysLate),
                        new Share(1, FIRST, FINE, Money.of("2.00"), tenDaysLate),
                        new Share(1, FIRST, PRINCIPAL, Money.of("50.00"), tenDaysLate),
                        new Share(2, FIRST, INTEREST, Money.of("0.34"), thirtyDaysLate),
                        new Share(2, FIRST, PRINCIPAL, Money.of("49.99"), thirtyDaysLate));
        assertThat(settlement.openPrincipal(FIRST)).isEqualTo(Money.of("0.01"));
        assertThat(settlement.settledOn(FIRST)).isNull();
    }

    @Test
    void refusesADebtThatIsNoneOfThese() {
        assertThatThrownBy(() -> Settlement.of(Map.of(), List.of()).openPrincipal(FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
