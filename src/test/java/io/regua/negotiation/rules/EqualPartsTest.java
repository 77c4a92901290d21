package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.ScheduleKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualPartsTest {

    @Test
    void givesTheOddCentsToTheFirst() {
        assertThat(amounts("100.00", 3, "0", true)).containsExactly("33.34", "33.33", "33.33");
        assertThat(amounts("0.02", 3, "0", true)).containsExactly("0.01", "0.01", "0.00");
        assertThat(amounts("100.00", 1, "0", true)).containsExactly("100.00");
    }

    /** 400,00 for one month, two and three: 4,00 + 8,00 + 12,00. */
    @Test
    void asksSimpleInterestForTheMonthsThatPass() {
        assertThat(amounts("1200.00", 3, "1", true)).containsExactly("408.00", "408.00", "408.00");
        assertThat(parts("1200.00", 3, "1", true))
                .allSatisfy(part -> assertThat(part.interest()).isEqualTo(Money.of("8.00")));
    }

    /** The first is paid on signing: 400,00 for one month and two, 4,00 + 8,00. */
    @Test
    void asksNoneForAFirstThatComesWithinTheMonth() {
        assertThat(amounts("1200.00", 3, "1", false)).containsExactly("404.00", "404.00", "404.00");
        assertThat(amounts("1200.00", 1, "1", false)).containsExactly("1200.00");
        assertThat(amounts("1200.00", 1, "1", true)).containsExactly("1212.00");
    }

    /** 0,05 at 1 % for one month and two: 0,00075, and half a cent goes up: 0,50 makes 0,0075. */
    @Test
    void roundsTheInterestOnceAtItsEnd() {
        assertThat(sumOfInterest("0.05", 2, "1")).isEqualTo(Money.ZERO);
        assertThat(sumOfInterest("0.50", 2, "1")).isEqualTo(Money.of("0.01"));
        assertThat(sumOfInterest("0.33", 2, "1")).isEqualTo(Money.ZERO);
        assertThat(sumOfInterest("333.33", 2, "0.033333")).isEqualTo(Money.of("0.17"));
    }

    @Test
    void refusesToSpreadNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Financing(Money.ZERO, 3, Percent.ZERO, true))
                .withMessageContaining("nothing to finance");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Financing(Money.of("1"), 0, Percent.ZERO, true))
                .withMessageContaining("nothing to finance");
    }

    private static Money sumOfInterest(String amount, int count, String monthly) {
        return Money.sum(
                parts(amount, count, monthly, true).stream().map(Part::interest).toList());
    }

    private static List<String> amounts(String amount, int count, String monthly, boolean firstBearsInterest) {
        return parts(amount, count, monthly, firstBearsInterest).stream()
                .map(part -> part.amount().toString())
                .toList();
    }

    private static List<Part> parts(String amount, int count, String monthly, boolean firstBearsInterest) {
        return new Financing(Money.of(amount), count, Percent.of(monthly), firstBearsInterest)
                .parts(ScheduleKind.EQUAL_PARTS);
    }
}
