package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.negotiation.AgreedInstallment;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 22 November 2026; an entry was paid today, three installments are due from 10 December on. */
class DueDayMoveTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final LocalDate THU_2026_12_10 = LocalDate.of(2026, 12, 10);
    private static final int MOST = 15;

    private static List<AgreedInstallment> agreed(LocalDate first, int count, String interest, List<Integer> settled) {
        var all = new ArrayList<AgreedInstallment>();
        all.add(installment(0, SUN_2026_11_22, "0.00", true));
        var days = DueDates.of(first, first.getDayOfMonth(), count);
        IntStream.range(0, count)
                .forEach(place ->
                        all.add(installment(place + 1, days.get(place), interest, settled.contains(place + 1))));
        return all;
    }

    private static AgreedInstallment installment(int number, LocalDate dueOn, String interest, boolean settled) {
        var open = settled ? Money.ZERO : Money.of("100.00").plus(Money.of(interest));
        return new AgreedInstallment(
                number,
                1000L + number,
                dueOn,
                Money.of("100.00"),
                Money.of(interest),
                open,
                settled ? "settled" : "open",
                settled ? SUN_2026_11_22 : null);
    }

    private static DueDayMove move(int day, String interest, Integer... settled) {
        return new DueDayMove(agreed(THU_2026_12_10, 3, interest, List.of(settled)), day, SUN_2026_11_22, MOST);
    }

    private static String dates(DueDayMove move) {
        return String.join(
                " ", move.dates().values().stream().map(LocalDate::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "10, 2026-12-10 2027-01-10 2027-02-10", // as it is
        "20, 2026-12-20 2027-01-20 2027-02-20",
        "25, 2026-12-25 2027-01-25 2027-02-25", // fifteen days
        "26, 2026-11-26 2026-12-26 2027-01-26", // sixteen days are too many: before
        "5, 2026-12-05 2027-01-05 2027-02-05",
    })
    void movesMonthAfterMonth(int day, String dates) {
        var move = move(day, "0.00");
        assertThat(dates(move)).isEqualTo(dates);
        assertThat(move.against(move.dates())).isEmpty();
    }

    @Test
    void takesTheLastDayOfAShortMonth() {
        var all = agreed(LocalDate.of(2026, 12, 20), 4, "1.00", List.of());
        assertThat(dates(new DueDayMove(all, 31, SUN_2026_11_22, MOST)))
                .isEqualTo("2026-12-31 2027-01-31 2027-02-28 2027-03-31");
    }

    @Test
    void keepsTheMonthOfWhatWasPaidAhead() {
        var move = move(20, "0.00", 2);
        assertThat(move.dates().keySet()).containsExactly(1, 3);
        assertThat(dates(move)).isEqualTo("2026-12-20 2027-02-20");
    }

    @Test
    void leavesWhatIsDueToday() {
        var all = agreed(SUN_2026_11_22, 3, "0.00", List.of());
        assertThat(new DueDayMove(all, 28, SUN_2026_11_22, MOST).dates().keySet())
                .containsExactly(2, 3);
        assertThat(new DueDayMove(all, 28, LocalDate.of(2027, 1, 22), MOST).dates())
                .isEmpty();
    }

    /** Nobody pays a month's interest for less than a month. */
    @Test
    void comesNoSoonerWhereInterestIsPaid() {
        var move = move(5, "1.00");
        assertThat(move.against(move.dates())).singleElement().satisfies(objection -> {
            assertThat(objection.code()).isEqualTo("moved_too_late");
            assertThat(objection.facts())
                    .containsEntry("number", 1)
                    .containsEntry("on", LocalDate.of(2027, 1, 5))
                    .containsEntry("limit", LocalDate.of(2026, 12, 25));
        });
        var far = LocalDate.of(2026, 11, 20);
        assertThat(move.against(Map.of(1, far, 2, far, 3, far)))
                .extracting(Objection::code)
                .containsExactly("moved_to_the_past", "moved_before", "moved_out_of_order");
    }

    @Test
    void keepsToItsRuleWhateverIsWished() {
        var seed = Long.getLong("test.seed", 20_261_123);
        for (var story = 0; story < 20_000; story++) {
            var random = new Random(seed * 1_000_003 + story);
            var count = 1 + random.nextInt(24);
            var settled = IntStream.rangeClosed(1, count)
                    .filter(number -> random.nextInt(6) == 0)
                    .boxed()
                    .toList();
            var interest = random.nextBoolean() ? "0.00" : "1.00";
            var all = agreed(SUN_2026_11_22.plusDays(1 + random.nextInt(60)), count, interest, settled);
            var today = SUN_2026_11_22.plusDays(random.nextInt(200));
            var move = new DueDayMove(all, 1 + random.nextInt(31), today, random.nextInt(40));
            holds(move, interest.equals("0.00"), "seed " + seed + ", wish " + story);
        }
    }

    private static void holds(DueDayMove move, boolean free, String story) {
        var dates = move.dates();
        assertThat(dates.keySet())
                .as(story)
                .containsExactlyElementsOf(
                        move.movable().stream().map(AgreedInstallment::number).toList());
        if (!move.against(dates).isEmpty()) {
            return;
        }
        assertThat(List.copyOf(dates.values())).as(story).isSorted().doesNotHaveDuplicates();
        for (var each : move.movable()) {
            assertThat(dates.get(each.number()))
                    .as(story)
                    .isBetween(free ? move.today() : each.dueOn(), each.dueOn().plusDays(move.most()))
                    .satisfies(
                            on -> assertThat(on.getDayOfMonth()).isEqualTo(Math.min(move.day(), on.lengthOfMonth())));
        }
    }
}
