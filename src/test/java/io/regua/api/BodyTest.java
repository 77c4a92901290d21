package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.money.Money;
import io.regua.receivables.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class BodyTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static <T> T read(String json, Function<Body, T> reader) {
        return new Body(JSON.readTree(json)).read(reader);
    }

    private static List<Mistake> mistakes(String json, Function<Body, ?> reader) {
        try {
            read(json, reader);
            return List.of();
        } catch (Refused refused) {
            return refused.mistakes();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'1740.00'|1740.00", "1740|1740.00", "1740.5|1740.50", "10.00|10.00", "1e2|100.00", "'0.01'|0.01"})
    void takesAmountsAsTextAndAsNumbers(String written, String amount) {
        var json = written.replace('\'', '"');
        Money read = read("{\"amount\":" + json + "}", body -> body.amount("amount"));
        assertThat(read).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"10.001\"|fractions_of_a_cent",
                "10.001|fractions_of_a_cent",
                "\"1.740\"|fractions_of_a_cent",
                "0.00999999999999999999999999|fractions_of_a_cent",
                "\"-1.00\"|not_positive",
                "-1|not_positive",
                "0|not_positive",
                "\"0.00\"|not_positive",
                "\"1.740,00\"|not_an_amount",
                "\"R$ 10\"|not_an_amount",
                "\"1e3\"|not_an_amount",
                "\"\"|not_an_amount",
                "true|not_an_amount",
                "[]|not_an_amount",
                "null|required",
                "10000000000000|amount_too_large",
                "1e999999999|amount_too_large"
            })
    void refusesWhatIsNoAmountToTheCent(String json, String code) {
        assertThat(mistakes("{\"amount\":" + json + "}", body -> body.amount("amount")))
                .extracting(Mistake::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-02-30\"|not_a_date",
                "\"30/11/2026\"|not_a_date",
                "\"2026-11-22T00:00:00Z\"|not_a_date",
                "20261122|not_a_date",
                "\"\"|not_a_date",
                "\"1989-12-31\"|outside_calendar",
                "\"+99999-01-01\"|outside_calendar",
                "null|required"
            })
    void refusesWhatIsNoDay(String json, String code) {
        assertThat(mistakes("{\"on\":" + json + "}", body -> body.date("on")))
                .extracting(Mistake::code)
                .containsExactly(code);
    }

    @Test
    void refusesEveryMistakeAtOnceAndUnknownFieldsByName() {
        assertThat(mistakes(
                        "{\"amount\":0,\"ammount\":1,\"methd\":\"pix\"}",
                        body -> List.of(
                                body.amount("amount"),
                                body.date("paidOn"),
                                body.oneOf("method", PaymentMethod.values(), PaymentMethod::code))))
                .extracting(Mistake::field, Mistake::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("amount", "not_positive"),
                        org.assertj.core.groups.Tuple.tuple("paidOn", "required"),
                        org.assertj.core.groups.Tuple.tuple("method", "required"),
                        org.assertj.core.groups.Tuple.tuple("ammount", "unknown_field"),
                        org.assertj.core.groups.Tuple.tuple("methd", "unknown_field"));
    }

    @Test
    void stripsTextAndRefusesWhatNobodyCanRead() {
        String read = read("{\"reference\":\"  E2E 1 \"}", body -> body.text("reference", 10));
        assertThat(read).isEqualTo("E2E 1");
        assertThat(mistakes("{\"reference\":\"a\\u0000b\"}", body -> body.text("reference", 10)))
                .extracting(Mistake::code)
                .containsExactly("not_a_text");
        assertThat(mistakes("{\"reference\":\"12345678901\"}", body -> body.text("reference", 10)))
                .extracting(Mistake::code)
                .containsExactly("too_long");
    }

    @Test
    void readsAWholeBody() {
        LocalDate read = read("{\"on\":\"2026-11-22\"}", body -> body.date("on"));
        assertThat(read).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThatThrownBy(() -> read("{\"on\":\"2026-11-22\",\"x\":1}", body -> body.date("on")))
                .isInstanceOf(Refused.class);
    }
}
