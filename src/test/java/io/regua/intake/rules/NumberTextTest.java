package io.regua.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.intake.Decimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234,56      | comma | 1234.56
                    1.234,56     | comma | 1234.56
                    1.234.567,8  | comma | 1234567.8
                    1.234        | comma | 1234
                    R$ 1.234,56  | comma | 1234.56
                    -1,50        | comma | -1.50
                    (1,50)       | comma | -1.50
                    1,50-        | comma | -1.50
                    12           | comma | 12
                    12.50        | comma | NUMBER_OTHER_DECIMAL
                    1.23,4       | comma | NUMBER_OTHER_DECIMAL
                    1,           | comma | NUMBER_UNREADABLE
                    1.2345,00    | comma | NUMBER_OTHER_DECIMAL
                    abc          | comma | NUMBER_UNREADABLE
                    1e5          | point | NUMBER_UNREADABLE
                    1,234.56     | point | 1234.56
                    1,234        | point | 1234
                    1.234        | point | 1.234
                    12,50        | point | NUMBER_OTHER_DECIMAL
                    12,50        |       | 12.50
                    12.5         |       | 12.5
                    1.234,56     |       | 1234.56
                    1,234.56     |       | 1234.56
                    0.125        |       | 0.125
                    1234.567     |       | 1234.567
                    1.234.567    |       | 1234567
                    1.234        |       | NUMBER_AMBIGUOUS
                    1,234        |       | NUMBER_AMBIGUOUS
                    1234         |       | 1234
                    """)
    void readsAmountsOrSaysWhyNot(String text, String decimal, String expected) {
        var outcome = NumberText.amount(text, decimal == null ? null : Decimal.of(decimal));

        assertThat(
                        outcome.number() == null
                                ? String.valueOf(outcome.broken())
                                : outcome.number().toPlainString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2%    |       | 2
            1,5   |       | 1.5
            0.033 |       | 0.033
            1.500 |       | 1.500
            1.5   | comma | NUMBER_OTHER_DECIMAL
            """)
    void readsPercentages(String text, String decimal, String expected) {
        var outcome = NumberText.percent(text, decimal == null ? null : Decimal.of(decimal));

        assertThat(
                        outcome.number() == null
                                ? String.valueOf(outcome.broken())
                                : outcome.number().toPlainString())
                .isEqualTo(expected);
    }
}
