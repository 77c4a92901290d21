package io.regua.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21          | 2026-11-21
            2026-11-21T00:00:00 | 2026-11-21
            2026-11-21 10:30    | 2026-11-21
            21/11/2026          | 2026-11-21
            1/2/2026            | 2026-02-01
            29/02/2024          | 2024-02-29
            29/02/2026          | DATE_IMPOSSIBLE
            31/04/2026          | DATE_IMPOSSIBLE
            12/31/2026          | DATE_IMPOSSIBLE
            2026-13-01          | DATE_IMPOSSIBLE
            21/11/26            | DATE_TWO_DIGIT_YEAR
            21.11.2026          | DATE_UNREADABLE
            20261121            | DATE_UNREADABLE
            2026-1-1            | DATE_UNREADABLE
            ab/cd/efgh          | DATE_UNREADABLE
            46000               | DATE_UNREADABLE
            """)
    void readsDatesOrSaysWhyNot(String text, String expected) {
        var outcome = DateText.read(text);

        assertThat(String.valueOf(outcome.date() == null ? outcome.broken() : outcome.date()))
                .isEqualTo(expected);
    }
}
