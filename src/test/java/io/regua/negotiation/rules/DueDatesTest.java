package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {

    @ParameterizedTest
    @CsvSource({
        // first, day, the second and the third
        "2026-11-25, 25, 2026-12-25, 2027-01-25",
        "2026-11-25,  5, 2027-01-05, 2027-02-05", // 5 December would be ten days later
        "2026-11-25, 24, 2027-01-24, 2027-02-24", // 24 December: a day too soon
        "2026-11-25, 26, 2026-12-26, 2027-01-26",
        "2026-12-31, 31, 2027-01-31, 2027-02-28", // a month that is too short
        "2027-12-30, 29, 2028-02-29, 2028-03-29", // a leap year
        "2027-01-31, 31, 2027-02-28, 2027-03-31", // a month after 31 January is 28 February
        "2027-01-29, 28, 2027-02-28, 2027-03-28",
    })
    void comeMonthAfterMonthOnTheChosenDay(LocalDate first, int day, LocalDate second, LocalDate third) {
        assertThat(DueDates.of(first, day, 3)).containsExactly(first, second, third);
    }

    @Test
    void ofOneInstallmentAreItsOwn() {
        var first = LocalDate.of(2026, 11, 25);
        assertThat(DueDates.of(first, 5, 1)).isEqualTo(List.of(first));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32})
    void areOnDaysThatMonthsHave(int day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueDates.of(LocalDate.of(2026, 11, 25), day, 2))
                .withMessage("no day of a month: " + day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-12-24, false",
        "2026-11-25, 2026-12-25, true",
        "2027-01-31, 2027-02-27, false",
        "2027-01-31, 2027-02-28, true",
        "2026-11-25, 2026-11-25, false",
    })
    void aMonthIsWholeOnTheSameDayOfTheNext(LocalDate signedOn, LocalDate first, boolean whole) {
        assertThat(DueDates.isAMonthLater(first, signedOn)).isEqualTo(whole);
    }
}
