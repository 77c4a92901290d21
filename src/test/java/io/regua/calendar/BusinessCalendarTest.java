package io.regua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.testing.Vectors;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final LocalDate THU_2026_11_19 = LocalDate.of(2026, 11, 19);
    private static final LocalDate HOLIDAY_FRI_2026_11_20 = LocalDate.of(2026, 11, 20);
    private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);
    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);

    private final BusinessCalendar calendar = BusinessCalendar.banking();

    @Test
    void worksNeitherOnWeekendsNorOnHolidays() {
        assertThat(calendar.isBusinessDay(THU_2026_11_19)).isTrue();
        assertThat(calendar.isBusinessDay(HOLIDAY_FRI_2026_11_20)).isFalse();
        assertThat(calendar.isBusinessDay(SAT_2026_11_21)).isFalse();
        assertThat(calendar.isBusinessDay(SUN_2026_11_22)).isFalse();
        assertThat(calendar.isBusinessDay(MON_2026_11_23)).isTrue();
    }

    @Test
    void movesForwardOverALongWeekend() {
        assertThat(calendar.nextBusinessDay(HOLIDAY_FRI_2026_11_20)).isEqualTo(MON_2026_11_23);
        assertThat(calendar.nextBusinessDay(MON_2026_11_23)).isEqualTo(MON_2026_11_23);
        assertThat(calendar.previousBusinessDay(SUN_2026_11_22)).isEqualTo(THU_2026_11_19);
        assertThat(calendar.previousBusinessDay(THU_2026_11_19)).isEqualTo(THU_2026_11_19);
    }

    @Test
    void countsBusinessDaysFromAnyDay() {
        assertThat(calendar.plusBusinessDays(THU_2026_11_19, 1)).isEqualTo(MON_2026_11_23);
        assertThat(calendar.plusBusinessDays(SAT_2026_11_21, 1)).isEqualTo(MON_2026_11_23);
        assertThat(calendar.plusBusinessDays(SAT_2026_11_21, 2)).isEqualTo(TUE_2026_11_24);
        assertThat(calendar.plusBusinessDays(SAT_2026_11_21, 0)).isEqualTo(MON_2026_11_23);
        assertThat(calendar.plusBusinessDays(SAT_2026_11_21, -1)).isEqualTo(THU_2026_11_19);
        assertThat(calendar.plusBusinessDays(TUE_2026_11_24, -2)).isEqualTo(THU_2026_11_19);
    }

    @Test
    void countsTheFirstDayButNotTheLast() {
        assertThat(calendar.businessDaysBetween(THU_2026_11_19, MON_2026_11_23)).isEqualTo(1);
        assertThat(calendar.businessDaysBetween(MON_2026_11_23, TUE_2026_11_24)).isEqualTo(1);
        assertThat(calendar.businessDaysBetween(MON_2026_11_23, MON_2026_11_23)).isZero();
        assertThatThrownBy(() -> calendar.businessDaysBetween(TUE_2026_11_24, MON_2026_11_23))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesInTheDaysOffOfATown() {
        var town = calendar.and(Set.of(MON_2026_11_23));

        assertThat(town.nextBusinessDay(SAT_2026_11_21)).isEqualTo(TUE_2026_11_24);
        assertThat(town.isHoliday(HOLIDAY_FRI_2026_11_20)).isTrue();
        assertThat(calendar.isBusinessDay(MON_2026_11_23)).isTrue();
    }

    @Test
    void agreesWithTheVectors() {
        for (var row : Vectors.of("business_days.csv")) {
            var date = LocalDate.parse(row.getField("date"));
            var found = switch (row.getField("op")) {
                case "next_business_day" -> calendar.nextBusinessDay(date).toString();
                case "add_business_days" ->
                    calendar.plusBusinessDays(date, Integer.parseInt(row.getField("arg")))
                            .toString();
                default -> String.valueOf(calendar.businessDaysBetween(date, LocalDate.parse(row.getField("arg"))));
            };
            assertThat(found).as(row.toString()).isEqualTo(row.getField("expected"));
        }
    }
}
