package io.regua.intake.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final BusinessCalendar BRAZIL = BusinessCalendar.banking();
    private static final LocalTime TWO = LocalTime.of(2, 0);
    private static final LocalDate MON_2026_11_16 = LocalDate.of(2026, 11, 16);
    private static final LocalDate THU_2026_11_19 = LocalDate.of(2026, 11, 19);
    /** A holiday: Black Consciousness Day. */
    private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);

    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    private static final Expectation EVERY_BUSINESS_DAY_BY_EIGHT =
            new Expectation(EnumSet.range(MONDAY, FRIDAY), true, LocalTime.of(8, 0), LocalDate.of(2026, 11, 16));

    @Test
    void aDayWhoseHourComesAfterTheNightIsJudgedByTheNextNight() {
        assertThat(EVERY_BUSINESS_DAY_BY_EIGHT.lastDue(THU_2026_11_19, TWO, BRAZIL))
                .contains(LocalDate.of(2026, 11, 18));
        assertThat(EVERY_BUSINESS_DAY_BY_EIGHT.lastDue(FRI_2026_11_20, TWO, BRAZIL))
                .contains(THU_2026_11_19);
    }

    @Test
    void aDayWhoseHourComesBeforeTheNightIsJudgedByTheSameNight() {
        var byOne = new Expectation(EnumSet.range(MONDAY, FRIDAY), true, LocalTime.of(1, 0), MON_2026_11_16);

        assertThat(byOne.lastDue(THU_2026_11_19, TWO, BRAZIL)).contains(THU_2026_11_19);
    }

    @Test
    void holidaysAndWeekendsArePassedOver() {
        assertThat(EVERY_BUSINESS_DAY_BY_EIGHT.lastDue(MON_2026_11_23, TWO, BRAZIL))
                .contains(THU_2026_11_19);
        assertThat(EVERY_BUSINESS_DAY_BY_EIGHT.next(FRI_2026_11_20, BRAZIL)).contains(MON_2026_11_23);
    }

    @Test
    void daysOfTheWeekCountOnHolidaysToo() {
        var fridays = new Expectation(Set.of(FRIDAY, SUNDAY), false, LocalTime.of(8, 0), MON_2026_11_16);

        assertThat(fridays.lastDue(FRI_2026_11_20.plusDays(1), TWO, BRAZIL)).contains(FRI_2026_11_20);
    }

    @Test
    void nothingIsDueBeforeTheFirstDay() {
        assertThat(EVERY_BUSINESS_DAY_BY_EIGHT.lastDue(MON_2026_11_16, TWO, BRAZIL))
                .isEmpty();
        assertThat(EVERY_BUSINESS_DAY_BY_EIGHT.next(LocalDate.of(2026, 1, 1), BRAZIL))
                .contains(MON_2026_11_16);
    }

    @Test
    void withoutADayNothingIsEverExpected() {
        var never = new Expectation(Set.<DayOfWeek>of(), true, TWO, MON_2026_11_16);

        assertThat(never.lastDue(MON_2026_11_23, TWO, BRAZIL)).isEmpty();
        assertThat(never.next(MON_2026_11_23, BRAZIL)).isEmpty();
    }
}
