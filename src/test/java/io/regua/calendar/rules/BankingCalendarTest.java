package io.regua.calendar.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.Vectors;
import java.time.LocalDate;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankingCalendarTest {

    private static final LocalDate CARNIVAL_MON_2026_02_16 = LocalDate.of(2026, 2, 16);
    private static final LocalDate CARNIVAL_TUE_2026_02_17 = LocalDate.of(2026, 2, 17);
    private static final LocalDate ASH_WED_2026_02_18 = LocalDate.of(2026, 2, 18);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "1995-04-16",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2026-04-05",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2080-04-07"
            })
    void knowsEaster(LocalDate sunday) {
        assertThat(BankingCalendar.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void closesBanksAtCarnivalButNotOnAshWednesday() {
        assertThat(BankingCalendar.isDayOff(CARNIVAL_MON_2026_02_16)).isTrue();
        assertThat(BankingCalendar.isDayOff(CARNIVAL_TUE_2026_02_17)).isTrue();
        assertThat(BankingCalendar.isDayOff(ASH_WED_2026_02_18)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2023, 12", "2024, 13", "2026, 13"})
    void countsTwentiethOfNovemberSince2024(int year, int daysOff) {
        assertThat(BankingCalendar.daysOff(year)).hasSize(daysOff).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028})
    void agreesWithTheVectors(int year) {
        var expected = Vectors.of("holidays.csv").stream()
                .filter(row -> !"not_a_bank_holiday".equals(row.getField("kind")))
                .map(row -> LocalDate.parse(row.getField("date")))
                .filter(date -> date.getYear() == year)
                .collect(toCollection(TreeSet::new));

        assertThat(BankingCalendar.daysOff(year)).containsExactlyElementsOf(expected);
    }
}
