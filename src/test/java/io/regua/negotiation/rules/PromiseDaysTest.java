package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import io.regua.money.Money;
import io.regua.negotiation.NewPromise.Part;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseDaysTest {

    @ParameterizedTest(name = "{0} with {1} days of grace counts until {2}, clears on {3}")
    @CsvSource({
        // a Friday
        "2026-11-13, 0, 2026-11-13, 2026-11-17",
        "2026-11-13, 1, 2026-11-16, 2026-11-18",
        // a Saturday and a Sunday are met on Monday
        "2026-11-14, 0, 2026-11-16, 2026-11-18",
        "2026-11-15, 0, 2026-11-16, 2026-11-18",
        "2026-11-14, 2, 2026-11-18, 2026-11-23",
        // 20 November is a holiday, and a Friday
        "2026-11-19, 1, 2026-11-23, 2026-11-25",
        "2026-11-20, 0, 2026-11-23, 2026-11-25",
        "2026-11-18, 0, 2026-11-18, 2026-11-23",
        // Christmas is a Friday
        "2026-12-24, 0, 2026-12-24, 2026-12-29",
        "2026-12-23, 1, 2026-12-24, 2026-12-29",
        // Carnival Monday and Tuesday are no business days, Ash Wednesday is one
        "2026-02-16, 0, 2026-02-18, 2026-02-20",
        "2026-02-13, 1, 2026-02-18, 2026-02-20"
    })
    void countsInBusinessDays(LocalDate dueOn, int grace, LocalDate countsUntil, LocalDate clearsOn) {
        var part = PromiseDays.of(List.of(new Part(dueOn, Money.of("10.00"))), grace, BusinessCalendar.banking())
                .getFirst();

        assertThat(part.countsUntil()).isEqualTo(countsUntil);
        assertThat(part.clearsOn()).isEqualTo(clearsOn);
        assertThat(part.number()).isOne();
    }
}
