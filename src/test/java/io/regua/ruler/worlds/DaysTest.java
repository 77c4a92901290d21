package io.regua.ruler.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.Vectors;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The model's own calendar against those of others. */
class DaysTest {

    @Test
    void knowEasterOfThreeCenturies() {
        assertThat(Days.easter(1995)).isEqualTo("1995-04-16");
        assertThat(Days.easter(2000)).isEqualTo("2000-04-23");
        assertThat(Days.easter(2025)).isEqualTo("2025-04-20");
        assertThat(Days.easter(2026)).isEqualTo("2026-04-05");
        assertThat(Days.easter(2038)).isEqualTo("2038-04-25");
        assertThat(Days.easter(2080)).isEqualTo("2080-04-07");
    }

    @Test
    void areOffWhereTheVectorsSaySo() {
        var holidays = Vectors.of("holidays.csv").stream()
                .filter(row -> !"not_a_bank_holiday".equals(row.getField("kind")))
                .map(row -> LocalDate.parse(row.getField("date")))
                .collect(Collectors.toSet());
        var years = holidays.stream().map(LocalDate::getYear).collect(Collectors.toSet());

        for (var year : years) {
            LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .forEach(day -> assertThat(Days.isBusiness(day))
                            .as("%s", day)
                            .isEqualTo(day.getDayOfWeek().getValue() < 6 && !holidays.contains(day)));
        }
    }

    @Test
    void areCountedAsTheVectorsCount() {
        for (var row : Vectors.of("business_days.csv")) {
            var date = LocalDate.parse(row.getField("date"));
            switch (row.getField("op")) {
                case "next_business_day" -> assertThat(Days.next(date)).isEqualTo(row.getField("expected"));
                case "add_business_days" ->
                    assertThat(Days.plus(date, Integer.parseInt(row.getField("arg"))))
                            .as("%s", row)
                            .isEqualTo(row.getField("expected"));
                default -> assertThat(row.getField("op")).isNotEmpty();
            }
        }
    }
}
