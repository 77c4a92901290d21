package io.regua.bills.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.rules.ReturnFile.Read;
import io.regua.bills.rules.ReturnFile.Reading;
import io.regua.bills.rules.ReturnFile.Refused;
import io.regua.money.Money;
import io.regua.testing.Vectors;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnReaderTest {

    /** Two bills of the sandbox bank: one confirmed, one paid late with interest. Blanks at the ends are trimmed. */
    private static final String NARROW = """
            99900000         211222333000181                    00001 0000000123456 CASA VIVA MOVEIS LTDA         BANCO SANDBOX                           223112026
            99900011T01  060 2011222333000181
            9990001300001T 0200001 0000000123456 000001000017        191000042       30112026000000000045000999                                                                                                   000000000000000
            9990001300002U 02000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000                              0000000000000000
            9990001300003T 0600001 0000000123456 000001000025        191000043       20112026000000000010000999                                                                                                   000000000000192
            9990001300004U 06000000000000100000000000000000000000000000000000000000000000000000000010100000000000009908                              2311202624112026
            99900015         000006
            99999999         000001000008
            """;

    @Test
    void readsSegmentsTAndUTogether() {
        var file = read(NARROW);

        assertThat(file.bank()).isEqualTo("999");
        assertThat(file.columns()).isEqualTo(240);
        assertThat(file.entries())
                .extracting(ReturnEntry::event)
                .containsExactly(BankEvent.ENTRY_CONFIRMED, BankEvent.SETTLED);
        var paid = file.entries().getLast();
        assertThat(paid.line()).isEqualTo(5);
        assertThat(paid.value()).isEqualTo(Money.of("100.00"));
        assertThat(paid.charges()).isEqualTo(Money.of("1.00"));
        assertThat(paid.paid()).isEqualTo(Money.of("101.00"));
        assertThat(paid.net()).isEqualTo(Money.of("99.08"));
        assertThat(paid.dueOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(paid.eventOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(paid.creditOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(file.entries().getFirst().eventOn()).isNull();
        assertThat(file.entries().getFirst().paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void takesTwoDigitYearsOfBothCenturies() throws Columns.Unreadable {
        assertThat(new Columns("240526").date(1, 6)).isEqualTo(LocalDate.of(2026, 5, 24));
        assertThat(new Columns("240599").date(1, 6)).isEqualTo(LocalDate.of(1999, 5, 24));
        assertThat(new Columns("000000").date(1, 6)).isNull();
        assertThat(new Columns("").date(1, 6)).isNull();
    }

    @Test
    void saysWhyAFileCannotBeTaken() {
        assertThat(reading("")).isEqualTo(new Refused("empty", Map.of()));
        assertThat(reading("contract;due;amount\n1;2;3\n")).isEqualTo(new Refused("not_cnab", Map.of()));
        assertThat(reading("01REMESSA01COBRANCA")).isEqualTo(new Refused("remittance", Map.of()));
        assertThat(reading(NARROW.replace("223112026", "123112026"))).isEqualTo(new Refused("remittance", Map.of()));
        assertThat(reading(NARROW.lines().limit(6).reduce("", (all, line) -> all + line + "\n")))
                .isEqualTo(new Refused("incomplete", Map.of("bank", "999")));
        assertThat(reading(NARROW.replace("000000000010000999", "00000000001x000999")))
                .isEqualTo(new Refused("line_unreadable", Map.of("line", "5", "column", "82")));
        assertThat(reading("02RETORNO01COBRANCA".concat(" ".repeat(57)) + "246ABC\n9201246\n"))
                .isEqualTo(new Refused("layout_unknown", Map.of("bank", "246")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brcobranca_CNAB240SANTANDER.RET",
                "brcobranca_CNAB240AILOS.RET",
                "brcobranca_CNAB240.RET",
                "brcobranca_CNAB400BRADESCO.RET",
                "brcobranca_CNAB400SANTANDER.RET"
            })
    void readsPublishedFiles(String name) throws IOException {
        var expected = expected(name);
        var file = ((Read) ReturnReader.read(published(name))).file();

        assertThat(file.bank()).isEqualTo(expected.get("bank").asString());
        var counted = expected.get("details_counted_here");
        assertThat(file.entries())
                .hasSize((counted.has("segment_T") ? counted.get("segment_T") : counted.get("type_1")).asInt());
        agrees(file.entries().getFirst(), expected.get("records").get("0"), name.contains("CNAB240."));
    }

    private static void agrees(ReturnEntry entry, JsonNode record, boolean numberBehindTheAgreement) {
        var value = new Values(record);
        assertThat(entry.ourNumber()).endsWith(value.text("nosso_numero").orElseThrow());
        if (!numberBehindTheAgreement) {
            assertThat(entry.ourNumber()).isEqualTo(value.text("nosso_numero").orElseThrow());
        }
        assertThat(entry.wallet()).isEqualTo(value.text("carteira").orElseThrow());
        assertThat(entry.dueOn()).isEqualTo(value.date("data_vencimento"));
        assertThat(entry.value()).isEqualTo(value.money("valor_titulo"));
        assertThat(entry.paid()).isEqualTo(value.money("valor_recebido"));
        assertThat(entry.charges()).isEqualTo(value.money("juros_mora"));
        assertThat(entry.rebate()).isEqualTo(value.money("valor_abatimento"));
        assertThat(entry.tariff()).isEqualTo(value.money("valor_tarifa"));
        assertThat(entry.creditOn()).isEqualTo(value.date("data_credito"));
        assertThat(entry.receivingBank())
                .isEqualTo(value.text("banco_recebedor").orElseThrow());
        value.text("desconto")
                .or(() -> value.text("desconto_concedito"))
                .ifPresent(discount -> assertThat(entry.discount()).isEqualTo(Money.of(discount)));
        value.text("codigo_ocorrencia")
                .ifPresent(code -> assertThat(entry.code()).isEqualTo(code));
        value.text("data_ocorrencia")
                .ifPresent(on -> assertThat(entry.eventOn()).isEqualTo(LocalDate.parse(on)));
        assertThat(entry.reasons()).isEqualTo(value.list("motivo_ocorrencia"));
    }

    @Test
    void countsWhatPublishedFilesOfOtherMakersSay() throws IOException {
        var bradesco = file("laravel-boleto_cnab400_bradesco.ret");
        assertThat(bradesco.bank()).isEqualTo("237");
        assertThat(bradesco.entries())
                .hasSize(7)
                .filteredOn(entry -> entry.paid().isPositive())
                .hasSize(6);
        var inter = file("laravel-boleto_cnab400_inter.ret");
        assertThat(inter.bank()).isEqualTo("077");
        assertThat(inter.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(BankEvent.ENTRY_CONFIRMED);
            assertThat(entry.value().amount()).isEqualTo(new BigDecimal("10.00"));
            assertThat(entry.dueOn()).isEqualTo(LocalDate.of(2021, 12, 7));
        });
        var santander = file("laravel-boleto_cnab240_santander.ret");
        assertThat(santander.bank()).isEqualTo("033");
        assertThat(santander.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(BankEvent.SETTLED_AFTER_WRITE_OFF);
            assertThat(entry.dueOn()).isEqualTo(LocalDate.of(2014, 6, 4));
            assertThat(entry.creditOn()).isEqualTo(LocalDate.of(2014, 6, 5));
            assertThat(entry.paid()).isEqualTo(Money.of("11.00"));
        });
    }

    private record Values(JsonNode record) {

        Optional<String> text(String name) {
            return Optional.ofNullable(record.get(name))
                    .map(node -> node.get("value"))
                    .filter(node -> !node.isNull())
                    .map(JsonNode::asString);
        }

        Money money(String name) {
            return Money.of(text(name).orElseThrow());
        }

        @Nullable LocalDate date(String name) {
            return text(name).map(LocalDate::parse).orElse(null);
        }

        List<String> list(String name) {
            return record.get(name)
                    .get("value")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    private static JsonNode expected(String name) throws IOException {
        return new JsonMapper()
                .readTree(published("expected.json"))
                .valueStream()
                .filter(node -> node.get("file").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ReturnFile file(String name) throws IOException {
        return ((Read) ReturnReader.read(published(name))).file();
    }

    private static byte[] published(String name) throws IOException {
        var file = Vectors.shared("vectors/cnab/" + name);
        Assumptions.assumeTrue(file.isPresent(), "skipped: ../shared/vectors/cnab/" + name + " is not there");
        return Files.readAllBytes(file.orElseThrow());
    }

    private static ReturnFile read(String text) {
        return ((Read) reading(text)).file();
    }

    private static Reading reading(String text) {
        return ReturnReader.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
