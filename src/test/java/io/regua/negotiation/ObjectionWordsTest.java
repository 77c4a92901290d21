package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Objections in both languages, with the value that would pass. */
class ObjectionWordsTest {

    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final ObjectionWords words = new ObjectionWords(messages());

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysTheValueThatWouldPass() {
        assertThat(words(Locale.ENGLISH, Objection.of("entry", "limit", Money.of("1234.50"))))
                .isEqualTo("The entry must be R$ 1.234,50 at least.");
        assertThat(words(BRAZIL, Objection.of("interest", "limit", Percent.of("1.5"))))
                .isEqualTo("Os juros devem ser de no mínimo 1,5% ao mês.");
        assertThat(words(Locale.ENGLISH, Objection.of("first_payment", "limit", LocalDate.of(2026, 12, 3))))
                .isEqualTo("The first payment must fall due by 3 Dec 2026.");
        assertThat(words(BRAZIL, Objection.of("installments", "limit", 3)))
                .isEqualTo("Número de parcelas: no máximo 3.");
    }

    @Test
    void saysLevelsAndComponentsInWords() {
        var inverted = new Objection("above_may_less", Map.of("row", "old", "level", "agent", "above", "supervisor"));
        assertThat(words(Locale.ENGLISH, inverted))
                .isEqualTo("Row old: The supervisor may do less than the agent; whoever stands above may at least as"
                        + " much.");
        assertThat(words.beside(inverted)).startsWith("The supervisor");

        var less = Map.<String, Object>of(
                "receivable", 7L, "component", "interest", "limit", Money.of("1.00"), "asked", Money.of("2.00"));
        assertThat(words(BRAZIL, new Objection("less_is_due", less)))
                .isEqualTo("Título 7, juros de mora: só R$ 1,00 são devidos agora; foram pedidos R$ 2,00.");
    }

    /** Whatever a rule refuses has words, and none of them keeps the name of a fact. */
    @ParameterizedTest
    @CsvSource({
        "price_table,limit",
        "usury,limit",
        "tie,other",
        "draft_exists,number",
        "approved_by_author,author",
        "valid_in_past,first",
        "before_the_last,first",
        "not_negotiable,receivable",
        "debt_unknown,receivable",
        "is_installment,receivable",
        "entry_above_total,limit",
        "valid_too_long,limit",
        "valid_too_short,limit",
        "settled_in_past,until",
        "installment_not_open,number",
        "installment_before_open,first",
        "due_day_unknown,day",
        "moved_often,limit",
        "move_above,needs",
        "renegotiations,limit",
        "installment_too_small,limit",
        "discount_on_principal,limit"
    })
    void leavesNoFactUnsaid(String code, String fact) {
        for (var reader : new Locale[] {Locale.ENGLISH, BRAZIL}) {
            assertThat(words(reader, new Objection(code, Map.of(fact, "x", "today", "y"))))
                    .doesNotContain("[")
                    .isNotEqualTo(code);
        }
    }

    private String words(Locale reader, Objection objection) {
        LocaleContextHolder.setLocale(reader);
        return words.of(objection);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
