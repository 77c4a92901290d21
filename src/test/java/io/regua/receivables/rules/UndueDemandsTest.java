package io.regua.receivables.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.regua.money.Money;
import io.regua.receivables.Demand;
import io.regua.receivables.UndueDemand;
import io.regua.receivables.rules.Excess.Gone;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** L02: the debt 7 ceased to be owed on the fifth and was paid (again) on the ninth, unless a line says otherwise. */
class UndueDemandsTest {

    private static final long QUOTE = 70;

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Excess excess(@Nullable Long quote, String amount, Gone... gone) {
        return new Excess(1, 2, 3, day(9), quote, Money.of(amount), List.of(gone));
    }

    private static Gone gone(long debt, int on, boolean wholly, String unneeded) {
        return new Gone(debt, "C-1", (int) debt, day(on), "paid", wholly, Money.of(unneeded));
    }

    private static Demand step(long debt, int on) {
        return new Demand(debt, "reminder", day(on), null, null);
    }

    private static Demand bill(int from, int until, long quote) {
        return new Demand(7, "bill", day(from), day(until), quote);
    }

    static Stream<Arguments> stories() {
        var paidBefore = gone(7, 5, true, "1000.00");
        var partly = gone(7, 5, false, "600.00");
        return Stream.of(
                arguments("nobody asked: a double payment of his own", null, paidBefore, List.of(), "0.00"),
                arguments("a step after it was paid", null, paidBefore, List.of(step(7, 8)), "1000.00"),
                arguments("a step on the day it was paid", null, paidBefore, List.of(step(7, 5)), "0.00"),
                arguments("a step before it was paid", null, paidBefore, List.of(step(7, 2)), "0.00"),
                arguments("a step on the day he paid again", null, paidBefore, List.of(step(7, 9)), "1000.00"),
                arguments("a step after he had paid again", null, paidBefore, List.of(step(7, 10)), "0.00"),
                arguments("a step for another debt", null, paidBefore, List.of(step(8, 8)), "0.00"),
                arguments("a step for a debt that was paid in part", null, partly, List.of(step(7, 8)), "0.00"),
                arguments("both paid on one day", null, gone(7, 9, true, "1000.00"), List.of(step(7, 9)), "0.00"),
                arguments(
                        "an old bill that stands, paid by it",
                        QUOTE,
                        paidBefore,
                        List.of(bill(1, 20, QUOTE)),
                        "1000.00"),
                arguments("an old bill taken back before", QUOTE, paidBefore, List.of(bill(1, 8, QUOTE)), "0.00"),
                arguments("an old bill taken back that day", QUOTE, paidBefore, List.of(bill(1, 9, QUOTE)), "1000.00"),
                arguments("an old bill, paid otherwise", null, paidBefore, List.of(bill(1, 20, QUOTE)), "0.00"),
                arguments("a new bill, paid otherwise", null, paidBefore, List.of(bill(6, 20, QUOTE)), "1000.00"),
                arguments("a bill that stated too much", QUOTE, partly, List.of(bill(1, 20, QUOTE)), "600.00"),
                arguments(
                        "a bill taken back, but then a call",
                        QUOTE,
                        paidBefore,
                        List.of(bill(1, 6, QUOTE), step(7, 8)),
                        "1000.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void whatIsPaidOnAnUndueDemandIsFound(
            String story, @Nullable Long quote, Gone gone, List<Demand> demands, String undue) {
        var found = UndueDemands.of(excess(quote, "1000.00", gone), demands);

        assertThat(found.stream().map(UndueDemand::amount).reduce(Money.ZERO, Money::plus))
                .as(story)
                .isEqualTo(Money.of(undue));
    }

    @Test
    void theExcessBoundsWhatIsUndueTogether() {
        var found = UndueDemands.of(
                excess(null, "1200.00", gone(7, 5, true, "1000.00"), gone(8, 4, true, "300.00")),
                List.of(step(7, 8), step(7, 7), step(8, 6)));

        assertThat(found)
                .containsExactly(
                        new UndueDemand(7, "C-1", 7, Money.of("1000.00"), "paid", day(5), "reminder", day(7)),
                        new UndueDemand(8, "C-1", 8, Money.of("200.00"), "paid", day(4), "reminder", day(6)));
    }

    @Test
    void whatWasNotMeantForAnyDebtIsNoUndueDemand() {
        assertThat(UndueDemands.of(excess(null, "50.00"), List.of(step(7, 8)))).isEmpty();
    }
}
