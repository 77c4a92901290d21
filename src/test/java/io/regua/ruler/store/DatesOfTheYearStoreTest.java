package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which a calendar is not like others: each row is a debt that nobody pays, and the nights of its steps. */
class DatesOfTheYearStoreTest {

    private final World world = new World();

    /** Steps in the order courtesy, reminder, call, registry, notice letter, extrajudicial notice. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            summer time begins on 4 Nov 2018       | 2018-10-18 | 10-15 10-25 10-26 10-30 11-04 12-02
            summer time ends on 17 Feb 2019        | 2019-01-31 | 01-28 02-07 02-08 02-12 02-17 03-17
            29 Feb 2024 is the day of the call     | 2024-02-21 | 02-19 02-28 02-29 03-04 03-09 04-06
            29 Feb 2028, Carnival, of the letter   | 2028-02-14 | 02-11 02-21 02-22 02-24 02-29 03-30
            due on 29 Feb 2024                     | 2024-02-29 | 02-26 03-07 03-08 03-12 03-17 04-14
            due on 29 Feb 2028, a Carnival Tuesday | 2028-02-29 | 03-01 03-08 03-09 03-13 03-18 04-15
            due on the Saturday before Carnival    | 2027-02-06 | 02-10 02-17 02-18 02-22 02-27 03-27
            due on Christmas Eve                   | 2026-12-24 | 12-21 -     01-04 01-06 01-11 02-07
            due on the last day of the year        | 2026-12-31 | 12-28 -     01-08 01-12 01-17 02-14
            due on the first, a holiday            | 2027-01-01 | 01-04 01-11 01-12 01-14 01-19 02-18
            """)
    void haveTheirSteps(String name, LocalDate dueOn, String nights) {
        world.owe("A", dueOn);
        for (var night = dueOn.minusDays(6); night.isBefore(dueOn.plusDays(60)); night = night.plusDays(1)) {
            world.night(night);
        }
        var steps = List.of("courtesy", "reminder", "call", "registry", "notice_letter", "extrajudicial_notice");

        assertThat(steps.stream().map(this::night).toList())
                .isEqualTo(Arrays.asList(nights.strip().split(" +", -1)));
    }

    /** Day and month on which a step was taken; a hyphen when another one overtook it. */
    private String night(String step) {
        var line = world.recorded().stream()
                .filter(record -> record.contains(",A," + step + ","))
                .toList();
        assertThat(line).as(step).hasSize(1);
        return line.getFirst().endsWith(",superseded,overtaken")
                ? "-"
                : line.getFirst().replaceFirst("^\\d+-([\\d-]+),.*,taken,due$", "$1");
    }

    /** L13 and L04 count in months from the due date: of a month that is too short they take the last day. */
    @ParameterizedTest(name = "due {0}, first met {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-29 | 2029-01-25 | 2029-01-25 call taken late, 2029-01-29 registry taken due
            2024-02-29 | 2029-01-26 | 2029-01-26 call taken late, 2029-01-30 registry skipped too_old
            2024-03-31 | 2029-02-26 | 2029-02-26 call taken late, 2029-02-28 registry taken due
            2024-03-31 | 2029-02-27 | 2029-02-27 call taken late, 2029-03-01 registry skipped too_old
            2024-02-29 | 2029-02-28 | 2029-02-28 call taken late, 2029-03-02 registry waited time_barred
            2024-02-29 | 2029-03-01 | 2029-03-01 courtesy waited time_barred
            2023-02-28 | 2028-02-29 | 2028-02-29 courtesy waited time_barred
            """)
    void doNotChaseADebtThatIsTooOld(LocalDate dueOn, LocalDate met, String recorded) {
        world.owe("A", dueOn);
        for (var night = 0; night < 40; night++) {
            world.night(met.plusDays(night));
        }

        assertThat(world.recorded().stream()
                        .filter(line -> !line.contains(",superseded,"))
                        .map(line -> line.replace(",A,", " ").replace(',', ' ')))
                .startsWith(recorded.split(", ", -1))
                .noneMatch(line -> line.contains("time_barred") && !recorded.contains(line))
                .noneMatch(line -> recorded.contains("time_barred") && !recorded.contains(line))
                .noneMatch(line -> recorded.contains("too_old") && line.contains("registry taken"));
    }
}
