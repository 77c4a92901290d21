package io.regua.receivables.rules;

import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Debt.Settled;
import io.regua.receivables.rules.Stops.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopsTest {

    private static final LocalDate TUE_2026_11_10 = LocalDate.of(2026, 11, 10);

    private static LocalDate late(int days) {
        return TUE_2026_11_10.plusDays(days);
    }

    private static Span span(int from, int until) {
        return new Span(late(from), late(until));
    }

    private static Debt debt(Stops stops, Settled... settled) {
        return new Debt(
                Money.of("1000.00"),
                TUE_2026_11_10,
                TUE_2026_11_10,
                Terms.of("2", "1"),
                true,
                stops,
                PriceIndex.UNKNOWN,
                List.of(settled));
    }

    @Test
    void joinsWhatOverlaps() {
        var stops = new Stops(List.of(span(20, 25), span(1, 5), span(3, 9), span(4, 6)));

        assertThat(stops.spans()).containsExactly(span(1, 9), span(20, 25));
        assertThat(stops.daysBetween(late(0), late(30))).isEqualTo(15);
        assertThat(stops.daysBetween(late(5), late(21))).isEqualTo(6);
        assertThat(stops.cover(late(9))).isTrue();
        assertThat(stops.cover(late(10))).isFalse();
    }

    @Test
    void countsNoInterestForStoppedDays() {
        var due = LateCharges.on(late(40), debt(new Stops(List.of(span(11, 20)))));

        assertThat(due.of(INTEREST)).isEqualTo(Money.of("10.00"));
        assertThat(due.daysLate()).isEqualTo(40);
        assertThat(due.calculations().get(2).days()).isEqualTo(30);
        assertThat(due.calculations().get(2).stoppedDays()).isEqualTo(10);
    }

    @Test
    void finesOnTheFirstLateDayThatCounts() {
        var stops = new Stops(List.of(span(-3, 5)));
        var paid = debt(stops, new Settled(PRINCIPAL, Money.of("400.00"), late(4)));

        assertThat(LateCharges.on(late(5), debt(stops)).charges()).isEqualTo(Money.ZERO);
        assertThat(LateCharges.on(late(6), debt(stops)).of(FINE)).isEqualTo(Money.of("20.00"));
        assertThat(LateCharges.on(late(6), paid).of(FINE)).isEqualTo(Money.of("12.00"));
        assertThat(LateCharges.on(late(35), paid).of(INTEREST)).isEqualTo(Money.of("6.00"));
    }

    @Test
    void stopsForGoodUntilSomebodyEndsIt() {
        var forGood = new Stops(List.of(new Span(late(11), LocalDate.MAX)));

        assertThat(LateCharges.on(late(400), debt(forGood)).of(INTEREST)).isEqualTo(Money.of("3.33"));
        assertThat(new Stops(List.of(new Span(late(0), LocalDate.MAX))).firstRunning(late(1)))
                .isEqualTo(LocalDate.MAX);
        assertThat(LateCharges.on(late(400), debt(new Stops(List.of(new Span(late(0), LocalDate.MAX)))))
                        .charges())
                .isEqualTo(Money.ZERO);
    }
}
