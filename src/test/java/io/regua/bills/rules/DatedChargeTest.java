package io.regua.bills.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import io.regua.testing.Vectors;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedChargeTest {

    private static final BusinessCalendar BANKING = BusinessCalendar.banking();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0, 2026-11-23",
        "2026-11-21, 0, 2026-11-23", // a Saturday: Monday still counts
        "2026-11-20, 1, 2026-11-24", // Consciência Negra, a Friday: due on Monday, one day more
        "2026-11-23, 5, 2026-11-30", // ends on a Saturday
        "2026-12-25, 0, 2026-12-28"
    })
    void countsDaysFromTheAdjustedDueDate(LocalDate dueOn, int daysAfter, LocalDate until) {
        assertThat(DatedCharge.payableUntil(dueOn, daysAfter, BANKING)).isEqualTo(until);
    }

    @Test
    void agreesWithTheBancoCentral() {
        assertThat(Vectors.of("pix_cobv_validity.csv")).allSatisfy(row -> {
            var until = DatedCharge.payableUntil(
                    LocalDate.parse(row.getField("due_date")),
                    Integer.parseInt(row.getField("valid_days_after_due")),
                    BANKING);
            assertThat(!LocalDate.parse(row.getField("pay_date")).isAfter(until))
                    .isEqualTo(Boolean.parseBoolean(row.getField("accepted")));
        });
    }
}
