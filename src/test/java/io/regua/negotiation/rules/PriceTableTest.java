package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.ScheduleKind;
import io.regua.testing.Vectors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceTableTest {

    private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");

    @Test
    void knowsTheInstallmentsThatOthersPublished() {
        for (var row : Vectors.of("price.csv")) {
            var payment = PriceTable.payment(financing(row));
            assertThat(payment.setScale(8, RoundingMode.HALF_UP))
                    .as(row.toString())
                    .isEqualTo(row.getField("pmt_unrounded"));
            assertThat(Money.roundedHalfUp(payment))
                    .as(row.toString())
                    .isEqualTo(Money.of(row.getField("pmt_half_up_2")));
        }
    }

    private static Financing financing(NamedCsvRecord row) {
        return new Financing(
                Money.of(row.getField("principal")).minus(Money.of(row.getField("down_payment"))),
                Integer.parseInt(row.getField("n")),
                Percent.of(row.getField("rate_pct_month")),
                !Boolean.parseBoolean(row.getField("first_at_signature")));
    }

    @Test
    void followsThePublishedTableAsLongAsNothingIsRounded() {
        var rows = Vectors.of("price_schedule_unrounded.csv");
        var financing = new Financing(Money.of("30000"), 48, Percent.of("1"), true);
        var payment = PriceTable.payment(financing);
        var balance = financing.amount().amount();
        for (var row : rows) {
            var interest = balance.multiply(ONE_PER_CENT, MathContext.DECIMAL128);
            balance = balance.subtract(payment.subtract(interest));
            assertThat(List.of(cents(payment), cents(interest), cents(payment.subtract(interest)), cents(balance)))
                    .as("installment " + row.getField("k"))
                    .containsExactly(
                            Money.of(row.getField("payment")),
                            Money.of(row.getField("interest")),
                            Money.of(row.getField("amortization")),
                            Money.of(row.getField("balance")));
        }
    }

    private static Money cents(BigDecimal exact) {
        return Money.roundedHalfUp(exact);
    }

    @Test
    void roundsEachInterestAndLeavesTheRestToTheLast() {
        var parts = new Financing(Money.of("1000"), 3, Percent.of("2"), true).parts(ScheduleKind.PRICE);
        assertThat(parts)
                .containsExactly(
                        new Part(Money.of("326.75"), Money.of("20.00")),
                        new Part(Money.of("333.28"), Money.of("13.47")),
                        new Part(Money.of("339.97"), Money.of("6.80")));
        assertThat(parts.getLast().amount()).isEqualTo(Money.of("346.77"));
    }

    @Test
    void asksNoInterestOfWhatIsPaidOnSigning() {
        var parts = new Financing(Money.of("1000"), 3, Percent.of("2"), false).parts(ScheduleKind.PRICE);
        assertThat(parts)
                .containsExactly(
                        new Part(Money.of("339.96"), Money.ZERO),
                        new Part(Money.of("326.76"), Money.of("13.20")),
                        new Part(Money.of("333.28"), Money.of("6.67")));
    }

    @Test
    void withoutARateOnlySplitsTheAmount() {
        assertThat(new Financing(Money.of("100"), 3, Percent.ZERO, true).parts(ScheduleKind.PRICE))
                .extracting(Part::amount)
                .containsExactly(Money.of("33.33"), Money.of("33.33"), Money.of("33.34"));
    }
}
