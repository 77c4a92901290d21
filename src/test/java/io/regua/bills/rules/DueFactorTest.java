package io.regua.bills.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.testing.Vectors;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueFactorTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "1997-10-07, 0000",
        "2000-07-02, 0999",
        "2000-07-03, 1000",
        "2025-02-21, 9999",
        "2025-02-22, 1000",
        "2026-11-23, 1639",
        "2049-10-13, 9999",
        "2049-10-14, 1000"
    })
    void countsFrom1000AnewAfter9999(LocalDate dueOn, String factor) {
        assertThat(DueFactor.of(dueOn)).isEqualTo(factor);
    }

    @Test
    void agreesWithPublishedFactors() {
        assertThat(Vectors.of("due_factor.csv"))
                .allSatisfy(row -> assertThat(DueFactor.of(LocalDate.parse(row.getField("due_date"))))
                        .isEqualTo(row.getField("factor")));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 2026-11-22, 2025-02-22", // 2000-07-03 lies too far back
        "1000, 2001-01-01, 2000-07-03",
        "9999, 2026-11-22, 2025-02-21", // 2049 lies too far ahead
        "9999, 2049-01-01, 2049-10-13",
        "5316, 2012-04-01, 2012-04-27",
        "5316, 2030-01-01, 2036-12-17"
    })
    void meansTheDateNearTheReference(String factor, LocalDate reference, LocalDate dueOn) {
        assertThat(DueFactor.dueOn(factor, reference)).contains(dueOn);
    }

    @Test
    void meansNoDateOutsideTheWindow() {
        assertThat(DueFactor.dueOn("0000", SUN_2026_11_22)).isEmpty();
        assertThat(DueFactor.dueOn("0999", SUN_2026_11_22)).isEmpty();
        // Of 9,000 dates 499 lie neither 3,000 days back nor 5,500 ahead.
        assertThat(DueFactor.dueOn(DueFactor.of(SUN_2026_11_22.plusDays(5501)), SUN_2026_11_22))
                .isEmpty();
    }

    @Test
    void comesBackFromEveryDateOfTheWindow() {
        var seed = 20261122L;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var reference = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(20_000));
            var dueOn = reference.plusDays(random.nextInt(8501) - 3000L);
            assertThat(DueFactor.dueOn(DueFactor.of(dueOn), reference))
                    .as("seed %d: %s seen on %s", seed, dueOn, reference)
                    .contains(dueOn);
        }
    }

    @Test
    void refusesWhatIsOlderThanTheFactor() {
        assertThatThrownBy(() -> DueFactor.of(LocalDate.of(1997, 10, 6))).isInstanceOf(IllegalArgumentException.class);
    }
}
