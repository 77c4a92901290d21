package io.regua.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.intake.Objection;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | Aug 15, 2026     | R$ 1.740,00",
                "pt-BR | 15 de ago. de 2026 | R$ 1.740,00",
            })
    void saysDatesAndAmountsAsTheReaderWritesThem(String language, String date, String amount) {
        var conflict = new Objection(
                "installment_with_other_values",
                Map.of("contract", "30101", "installment", 2, "dueOn", "2026-08-15", "amount", "1740.00"));

        assertThat(new Wording(messages()).of(conflict, Locale.forLanguageTag(language)))
                .contains("30101", date, amount)
                .doesNotContain("2026-08-15", "1740.00");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
