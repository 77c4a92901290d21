package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Installment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TotalCostTest {

    private static final LocalDate ON = LocalDate.of(2026, 1, 1);

    private static Installment after(int days, String amortization, String interest) {
        return new Installment(1, ON.plusDays(days), Money.of(amortization), Money.of(interest));
    }

    private static Percent yearly(String asked, Installment... payments) {
        return TotalCost.yearly(Money.of(asked), ON, List.of(payments));
    }

    @Test
    void isNothingWithoutInterest() {
        assertThat(yearly("1000.00", after(0, "400", "0"), after(30, "600", "0")))
                .isEqualTo(Percent.ZERO);
        assertThat(yearly("1000.00", after(0, "1000", "0"))).isEqualTo(Percent.ZERO);
    }

    @Test
    void isTheInterestOfAYear() {
        assertThat(yearly("1000.00", after(365, "1000", "120"))).isEqualTo(Percent.of("12"));
        assertThat(yearly("1000.00", after(365, "1000", "126.83"))).isEqualTo(Percent.of("12.68"));
    }

    @Test
    void compoundsWhatIsPaidSooner() {
        // 1,01 ^ (365 / 30) and 1,1 ^ (365 / 73) = 1,1 ^ 5
        assertThat(yearly("1000.00", after(30, "1000", "10"))).isEqualTo(Percent.of("12.87"));
        assertThat(yearly("1000.00", after(73, "1000", "100"))).isEqualTo(Percent.of("61.05"));
    }

    @Test
    void countsAnEntryAsPaidAtOnce() {
        assertThat(yearly("1500.00", after(0, "500", "0"), after(365, "1000", "120")))
                .isEqualTo(Percent.of("12"));
        assertThat(yearly("1500.00", after(-3, "500", "0"), after(365, "1000", "120")))
                .as("due before the day")
                .isEqualTo(Percent.of("12"));
    }

    /** Twelve payments of 88,85 for 1.000,00 are one per cent a month, as every table of finance has it. */
    @Test
    void agreesWithThePriceTable() {
        var payments = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Installment(month, ON.plusMonths(month), Money.of("88.85"), Money.ZERO))
                .toList();
        var rate = TotalCost.yearly(Money.of("1000.00"), ON, payments);
        assertThat(rate).isBetween(Percent.of("12.55"), Percent.of("12.80"));
    }

    @Test
    void statesNothingDearerThanItCanHold() {
        assertThat(yearly("100.00", after(1, "100", "100"))).isEqualTo(Percent.of("999.99"));
        assertThat(yearly("100.00", after(0, "100", "1"))).as("never lent").isEqualTo(Percent.ZERO);
    }
}
