package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.PRINCIPAL;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.IndexValue;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Debt.Settled;
import io.regua.receivables.rules.Stops.Span;
import io.regua.testing.Vectors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceIndexTest {

    private static final LocalDate MON_2026_05_11 = LocalDate.of(2026, 5, 11);
    /** May 1 %, June 2 %, July -0,5 %. */
    private static final PriceIndex INDEX = PriceIndex.of(
            "IPCA", List.of(value("2026-05", "1.00"), value("2026-06", "2.00"), value("2026-07", "-0.50")));

    private static IndexValue value(String month, String percent) {
        return new IndexValue("IPCA", YearMonth.parse(month), new BigDecimal(percent));
    }

    private static Debt debt(Stops stops, Settled... settled) {
        var terms = new Terms(Percent.ZERO, Percent.ZERO, "IPCA", null);
        return new Debt(
                Money.of("1000.00"), MON_2026_05_11, MON_2026_05_11, terms, true, stops, INDEX, List.of(settled));
    }

    private static Money correction(Debt debt, String day) {
        return LateCharges.on(LocalDate.parse(day), debt).of(CORRECTION);
    }

    @Test
    void countsTheMonthsBefore() { // M05
        assertThat(correction(debt(Stops.NONE), "2026-05-31")).isEqualTo(Money.ZERO);
        assertThat(correction(debt(Stops.NONE), "2026-06-01")).isEqualTo(Money.of("10.00"));
        assertThat(correction(debt(Stops.NONE), "2026-07-31")).isEqualTo(Money.of("30.20"));
        assertThat(correction(debt(Stops.NONE), "2026-08-15")).as("prices fell").isEqualTo(Money.of("25.05"));
        assertThat(correction(debt(Stops.NONE), "2026-12-15"))
                .as("nobody knows yet")
                .isEqualTo(Money.of("25.05"));
    }

    @Test
    void saysWhichMonthIsMissing() {
        assertThat(INDEX.missing(MON_2026_05_11, LocalDate.of(2026, 8, 31))).isEmpty();
        assertThat(INDEX.missing(MON_2026_05_11, LocalDate.of(2026, 12, 1))).contains(YearMonth.of(2026, 8));
    }

    @Test
    void correctsEachPieceUntilItIsPaid() {
        var partly = debt(Stops.NONE, new Settled(PRINCIPAL, Money.of("400.00"), LocalDate.of(2026, 6, 10)));

        // 400,00 × 1 % + 600,00 × (1,01 × 1,02 − 1)
        assertThat(correction(partly, "2026-07-10")).isEqualTo(Money.of("22.12"));
    }

    @Test
    void leavesOutAMonthThatWouldCountOnAStop() {
        var held = new Stops(List.of(new Span(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 7, 2))));

        assertThat(correction(debt(held), "2026-07-31")).isEqualTo(Money.of("10.00"));
    }

    @Test
    void takesAnAmountBelowItsNameAfterDeflation() {
        var index = PriceIndex.of("IPCA", List.of(value("2026-05", "-1.00")));
        var terms = new Terms(Percent.ZERO, Percent.ZERO, "IPCA", null);
        var debt = new Debt(
                Money.of("1000.00"), MON_2026_05_11, MON_2026_05_11, terms, true, Stops.NONE, index, List.of());
        var due = LateCharges.on(LocalDate.of(2026, 6, 10), debt);

        assertThat(due.of(CORRECTION)).isEqualTo(Money.of("-10.00"));
        assertThat(due.total()).isEqualTo(Money.of("990.00"));
        var payoff = Payoff.of(due, Money.of("990.00"), Payoff.Policy.DEFAULT);
        assertThat(payoff.paid())
                .containsOnly(Map.entry(PRINCIPAL, Money.of("1000.00")), Map.entry(CORRECTION, Money.of("-10.00")));
        assertThat(Payoff.of(due, Money.of("989.99"), Payoff.Policy.DEFAULT).paid())
                .containsOnly(Map.entry(PRINCIPAL, Money.of("989.99")));
    }

    @Test
    void agreesWithThePublishedCorrections() {
        var indexes = new HashMap<String, PriceIndex>();
        Vectors.of("price_index_monthly.csv").stream()
                .map(row -> new IndexValue(
                        row.getField("index"),
                        YearMonth.parse(row.getField("month")),
                        new BigDecimal(row.getField("percent"))))
                .collect(groupingBy(IndexValue::index))
                .forEach((code, values) -> indexes.put(code, PriceIndex.of(code, values)));
        for (var row : Vectors.of("correction.csv")) {
            var index = indexes.getOrDefault(row.getField("index"), PriceIndex.UNKNOWN);
            var from = YearMonth.parse(row.getField("from_month"));
            var to = YearMonth.parse(row.getField("to_month"));

            assertThat(index.corrected(Money.of(row.getField("amount")), from, to))
                    .as(row.toString())
                    .isEqualTo(Money.of(row.getField("corrected_half_up")));
            assertThat(index.growth(from.atDay(1), to.atDay(1), Stops.NONE).setScale(8, RoundingMode.HALF_UP))
                    .as(row.toString())
                    .isEqualByComparingTo(row.getField("factor_8"));
        }
    }

    /** Through the front of it: a debt due in the first month is worth the published amount in the second. */
    @Test
    void aDebtIsWorthThePublishedAmount() {
        for (var row : Vectors.of("correction.csv")) {
            var values = Vectors.of("price_index_monthly.csv").stream()
                    .filter(each -> each.getField("index").equals(row.getField("index")))
                    .map(each -> new IndexValue(
                            each.getField("index"),
                            YearMonth.parse(each.getField("month")),
                            new BigDecimal(each.getField("percent"))))
                    .toList();
            var due = YearMonth.parse(row.getField("from_month")).atDay(15);
            var terms = new Terms(Percent.ZERO, Percent.ZERO, row.getField("index"), null);
            var debt = new Debt(
                    Money.of(row.getField("amount")),
                    due,
                    due,
                    terms,
                    true,
                    Stops.NONE,
                    PriceIndex.of(row.getField("index"), values),
                    List.of());

            assertThat(LateCharges.on(YearMonth.parse(row.getField("to_month")).atDay(15), debt)
                            .total())
                    .as(row.toString())
                    .isEqualTo(Money.of(row.getField("corrected_half_up")));
        }
    }
}
