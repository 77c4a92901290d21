package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Component;
import io.regua.receivables.Frozen.Objection;
import io.regua.receivables.IndexValue;
import io.regua.receivables.NewQuote.Discount;
import io.regua.receivables.Quote.Line;
import io.regua.receivables.Terms;
import io.regua.receivables.Terms.EarlyDiscount;
import io.regua.receivables.rules.Debt.Settled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreezingTest {

    private static final LocalDate TUE_2026_11_10 = LocalDate.of(2026, 11, 10);

    private static Debt debt(Terms terms, Settled... settled) {
        return new Debt(Money.of("1000.00"), TUE_2026_11_10, TUE_2026_11_10, terms, true, List.of(settled));
    }

    private static Freezing freeze(int daysLate, Debt debt, Discount... discounts) {
        return Freezing.of(TUE_2026_11_10.plusDays(daysLate), Map.of(1L, debt), List.of(discounts));
    }

    private static Line line(Component component, String amount, String discount) {
        return new Line(1, component, Money.of(amount), Money.of(discount));
    }

    private static Discount off(Component component, String amount) {
        return new Discount(1, component, Money.of(amount));
    }

    @Test
    void statesWhatIsDueLessTheDiscounts() {
        var freezing = freeze(30, debt(Terms.of("2", "1")), off(FINE, "20.00"), off(PRINCIPAL, "100.00"));

        assertThat(freezing.lines())
                .containsExactly(
                        line(PRINCIPAL, "900.00", "100.00"),
                        line(FINE, "0.00", "20.00"),
                        line(INTEREST, "10.00", "0.00"));
        assertThat(freezing.total()).isEqualTo(Money.of("910.00"));
        assertThat(freezing.objections()).isEmpty();
    }

    @Test
    void takesTheDiscountForPayingEarlyOff() {
        var early = new Terms(Percent.ZERO, Percent.ZERO, null, new EarlyDiscount(Percent.of("5"), 10));

        assertThat(freeze(-10, debt(early)).lines()).containsExactly(line(PRINCIPAL, "950.00", "50.00"));
        assertThat(freeze(-9, debt(early)).lines()).containsExactly(line(PRINCIPAL, "1000.00", "0.00"));
    }

    @Test
    void refusesADiscountAboveWhatIsDueAndAnEmptyQuote() {
        assertThat(freeze(30, debt(Terms.of("2", "1")), off(FINE, "20.01")).objections())
                .extracting(Objection::code)
                .containsExactly("discount_above_due");
        assertThat(freeze(30, debt(Terms.NONE), off(PRINCIPAL, "1000.00")).objections())
                .extracting(Objection::code)
                .containsExactly("nothing_to_pay");
        assertThat(freeze(30, debt(Terms.NONE), off(PRINCIPAL, "999.99")).total())
                .isEqualTo(Money.of("0.01"));
    }

    /** Prices that fell less than the quote says: the payer still pays what it states. */
    @Test
    void aQuoteCostsWhatItStatesAlsoWhenPricesRiseAgain() {
        var index = PriceIndex.of(
                "IPCA",
                List.of(
                        new IndexValue("IPCA", YearMonth.of(2026, 11), new BigDecimal("-1.00")),
                        new IndexValue("IPCA", YearMonth.of(2026, 12), new BigDecimal("0.50"))));
        var terms = new Terms(Percent.ZERO, Percent.ZERO, "IPCA", null);
        var debt = new Debt(
                Money.of("1000.00"), TUE_2026_11_10, TUE_2026_11_10, terms, true, Stops.NONE, index, List.of());
        var stated = Map.of(PRINCIPAL, Money.of("1000.00"), CORRECTION, Money.of("-10.00"));
        var payoff = Payoff.of(LateCharges.on(LocalDate.of(2027, 1, 5), debt), stated);

        assertThat(payoff.money()).isEqualTo(Money.of("990.00"));
        assertThat(payoff.givenUp()).containsOnly(Map.entry(PRINCIPAL, Money.of("4.95")));
    }

    @Test
    void anUndueDemandIsDoubledWithCorrectionAndInterest() { // L02
        var index =
                PriceIndex.of("IPCA", List.of(new IndexValue("IPCA", YearMonth.of(2026, 11), new BigDecimal("1.00"))));
        var legal = PriceIndex.of(
                "TAXA-LEGAL",
                List.of(
                        new IndexValue("TAXA-LEGAL", YearMonth.of(2026, 11), new BigDecimal("0.50")),
                        new IndexValue("TAXA-LEGAL", YearMonth.of(2026, 12), new BigDecimal("0.40"))));
        var onTop = UnduePayment.of(Money.of("100.00"), TUE_2026_11_10, LocalDate.of(2027, 1, 2), index, legal);

        // twice 100,00: 2,00 of correction; 0,9 % of 202,00
        assertThat(onTop).isEqualTo(new UnduePayment(Money.of("100.00"), Money.of("2.00"), Money.of("1.82")));
        assertThat(onTop.total()).isEqualTo(Money.of("103.82"));
        assertThat(UnduePayment.of(Money.of("100.00"), TUE_2026_11_10, TUE_2026_11_10, index, legal)
                        .total())
                .isEqualTo(Money.of("100.00"));
    }
}
