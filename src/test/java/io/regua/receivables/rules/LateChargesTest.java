package io.regua.receivables.rules;

import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Calculation;
import io.regua.receivables.Calculation.Segment;
import io.regua.receivables.Component;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Debt.Settled;
import io.regua.testing.Vectors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateChargesTest {

    private static final LocalDate TUE_2026_11_10 = LocalDate.of(2026, 11, 10);
    private static final Terms TWO_AND_ONE = Terms.of("2", "1");

    private static Debt debt(String principal, Terms terms, Settled... settled) {
        return new Debt(Money.of(principal), TUE_2026_11_10, TUE_2026_11_10, terms, true, List.of(settled));
    }

    private static Settled settled(Component component, String amount, int daysLate) {
        return new Settled(component, Money.of(amount), TUE_2026_11_10.plusDays(daysLate));
    }

    private static AmountDue after(int days, Debt debt) {
        return LateCharges.on(TUE_2026_11_10.plusDays(days), debt);
    }

    private static Calculation calculation(AmountDue due, Component component) {
        return due.calculations().stream()
                .filter(calculation -> calculation.component() == component)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} after {1} days: fine {2}, interest {3}, total {4}")
    @CsvSource({
        "1000.00,  0,  0.00,  0.00, 1000.00", // the due date itself is free
        "1000.00, -5,  0.00,  0.00, 1000.00",
        "1000.00,  1, 20.00,  0.33, 1020.33", // M01: the whole fine from the first day
        "1000.00, 30, 20.00, 10.00, 1030.00", // M02: not 9,90, the daily rate is never rounded
        "1000.00, 31, 20.00, 10.33, 1030.33",
        "100.00,  10,  2.00,  0.33,  102.33",
        "500.00,  10, 10.00,  1.67,  511.67",
        "0.01,   300,  0.00,  0.00,    0.01",
        "0.25,    60,  0.01,  0.01,    0.27", // half a cent goes up, in fine and interest
    })
    void addsFineAndInterest(String principal, int days, String fine, String interest, String total) {
        var due = after(days, debt(principal, TWO_AND_ONE));

        assertThat(due.of(FINE)).isEqualTo(Money.of(fine));
        assertThat(due.of(INTEREST)).isEqualTo(Money.of(interest));
        assertThat(due.total()).isEqualTo(Money.of(total));
        assertThat(due.charges()).isEqualTo(Money.of(fine).plus(Money.of(interest)));
    }

    /** M03: what is due on a Saturday may be paid on Monday; paid on Tuesday it is one day late. */
    @ParameterizedTest(name = "due {0}, paid {1}: {2} days late")
    @CsvSource({
        "2026-11-21, 2026-11-23, 0", // Sat → Mon
        "2026-11-21, 2026-11-24, 1", // Sat → Tue
        "2026-11-20, 2026-11-23, 0", // a holiday on Friday → Mon
        "2026-11-19, 2026-11-20, 1", // Thu → the holiday counts as a day
        "2026-02-16, 2026-02-18, 0", // Carnival Monday → Ash Wednesday
        "2026-02-16, 2026-02-20, 2",
    })
    void countsFromTheAdjustedDueDate(LocalDate dueOn, LocalDate paidOn, int daysLate) {
        var adjusted = BusinessCalendar.banking().nextBusinessDay(dueOn);
        var due = LateCharges.on(paidOn, new Debt(Money.of("900.00"), dueOn, adjusted, TWO_AND_ONE, true, List.of()));

        assertThat(due.daysLate()).isEqualTo(daysLate);
        assertThat(due.charges().isZero()).isEqualTo(daysLate == 0);
        assertThat(due.dueOn()).isEqualTo(dueOn);
        assertThat(due.adjustedOn()).isEqualTo(adjusted);
        assertThat(due.on()).isEqualTo(paidOn);
    }

    @Test
    void chargesNothingWithoutAgreedTerms() { // M11
        assertThat(after(400, debt("1000.00", Terms.NONE)).total()).isEqualTo(Money.of("1000.00"));
    }

    @Test
    void chargesAConsumerTwoPerCentAndSaysWhatWasAgreed() { // L09
        var fine = calculation(after(1, debt("1000.00", Terms.of("10", "1"))), FINE);

        assertThat(fine.result()).isEqualTo(Money.of("20.00"));
        assertThat(fine.rate()).isEqualTo(Percent.of("2"));
        assertThat(fine.agreedRate()).isEqualTo(Percent.of("10"));
        assertThat(fine.rule()).isEqualTo("L09");
    }

    @Test
    void chargesACompanyWhatItAgreed() {
        var company =
                new Debt(Money.of("1000.00"), TUE_2026_11_10, TUE_2026_11_10, Terms.of("10", "1"), false, List.of());
        var fine = calculation(after(1, company), FINE);

        assertThat(fine.result()).isEqualTo(Money.of("100.00"));
        assertThat(fine.agreedRate()).isNull();
        assertThat(fine.rule()).isEqualTo("M01");
    }

    @Test
    void leavesALowFineAlone() {
        var fine = calculation(after(1, debt("1000.00", Terms.of("1.5", "1"))), FINE);

        assertThat(fine.result()).isEqualTo(Money.of("15.00"));
        assertThat(fine.rule()).isEqualTo("M01");
    }

    @Test
    void countsInterestOverTheSegmentsBetweenPayments() { // M10
        var due = after(
                40,
                debt(
                        "1000.00",
                        TWO_AND_ONE,
                        settled(INTEREST, "3.33", 10),
                        settled(FINE, "20.00", 10),
                        settled(PRINCIPAL, "376.67", 10)));
        var interest = calculation(due, INTEREST);

        // (1000,00 × 10 + 623,33 × 30) × 1 / 3000 = 9,5666…
        assertThat(interest.segments())
                .containsExactly(new Segment(Money.of("1000.00"), 10), new Segment(Money.of("623.33"), 30));
        assertThat(interest.accrued()).isEqualTo(Money.of("9.57"));
        assertThat(interest.paid()).isEqualTo(Money.of("3.33"));
        assertThat(interest.result()).isEqualTo(Money.of("6.24"));
        assertThat(interest.rule()).isEqualTo("M10");
        assertThat(due.of(FINE)).isEqualTo(Money.ZERO);
        assertThat(due.of(PRINCIPAL)).isEqualTo(Money.of("623.33"));
        assertThat(due.total()).isEqualTo(Money.of("629.57"));
    }

    @Test
    void chargesOnlyWhatWasOpenWhenItBecameLate() {
        var due = after(30, debt("1000.00", TWO_AND_ONE, settled(PRINCIPAL, "400.00", 0)));

        assertThat(calculation(due, FINE).base()).isEqualTo(Money.of("600.00"));
        assertThat(due.of(FINE)).isEqualTo(Money.of("12.00"));
        assertThat(due.of(INTEREST)).isEqualTo(Money.of("6.00"));
    }

    @Test
    void finesWhatIsPaidOnTheFirstLateDay() {
        var due = after(1, debt("1000.00", TWO_AND_ONE, settled(PRINCIPAL, "400.00", 1)));

        assertThat(due.of(FINE)).isEqualTo(Money.of("20.00"));
        assertThat(due.of(INTEREST)).isEqualTo(Money.of("0.33"));
    }

    @Test
    void doesNotKnowLaterPayments() {
        var due = after(5, debt("1000.00", TWO_AND_ONE, settled(PRINCIPAL, "400.00", 6), settled(FINE, "20.00", 6)));

        assertThat(due.of(PRINCIPAL)).isEqualTo(Money.of("1000.00"));
        assertThat(due.of(FINE)).isEqualTo(Money.of("20.00"));
        assertThat(due.of(INTEREST)).isEqualTo(Money.of("1.67"));
    }

    @Test
    void growsNoMoreOnceThePrincipalIsPaid() {
        var paid = debt(
                "1000.00",
                TWO_AND_ONE,
                settled(INTEREST, "1.00", 3),
                settled(FINE, "20.00", 3),
                settled(PRINCIPAL, "1000.00", 3));

        assertThat(after(3, paid).total()).isEqualTo(Money.ZERO);
        assertThat(after(300, paid).total()).isEqualTo(Money.ZERO);
        assertThat(calculation(after(300, paid), INTEREST).segments())
                .containsExactly(new Segment(Money.of("1000.00"), 3));
    }

    @Test
    void saysHowItWasCalculated() {
        var due = after(10, debt("500.00", TWO_AND_ONE));

        assertThat(due.calculations()).extracting(Calculation::component).containsExactly(PRINCIPAL, FINE, INTEREST);
        assertThat(due.calculations()).extracting(Calculation::rule).containsExactly("M04", "M01", "M02");
        var interest = calculation(due, INTEREST);
        assertThat(interest.base()).isEqualTo(Money.of("500.00"));
        assertThat(interest.rate()).isEqualTo(Percent.of("1"));
        assertThat(interest.days()).isEqualTo(10);
    }

    @Test
    void agreesWithThePublishedExamples() {
        for (var row : Vectors.of("late_charges.csv")) {
            var terms = Terms.of(row.getField("fine_pct"), row.getField("interest_pct_month"));
            var company = new Debt(
                    Money.of(row.getField("principal")), TUE_2026_11_10, TUE_2026_11_10, terms, false, List.of());
            var due = after(Integer.parseInt(row.getField("days_late")), company);

            assertThat(due.of(FINE)).as(row.toString()).isEqualTo(Money.of(row.getField("fine_half_up")));
            assertThat(due.of(INTEREST)).as(row.toString()).isEqualTo(Money.of(row.getField("interest_half_up")));
            assertThat(due.total()).as(row.toString()).isEqualTo(Money.of(row.getField("total_half_up")));
        }
    }
}
