package io.regua.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.intake.Decimal;
import io.regua.intake.Field;
import io.regua.intake.Mapping;
import io.regua.intake.Objection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayoutTest {

    static final Mapping NATIVE = new Mapping(
            null,
            "native",
            false,
            Arrays.stream(Field.values()).collect(Collectors.toMap(Field::code, List::of)),
            Set.of(),
            Map.of());
    private static final Header HEADER = new Header(List.of("amount", "contract_total", "interest_percent"));

    private static Map<Field, Decimal> decimals(String... amounts) {
        var lines = Arrays.stream(amounts)
                .map(text -> new Line(2, text.split("\\|", -1)))
                .toList();
        return new Layout(NATIVE, HEADER, Map.of()).decimalsOf(lines);
    }

    @Test
    void aColumnTellsByItsOwnValues() {
        assertThat(decimals("1.100,00||1", "12||"))
                .containsEntry(Field.AMOUNT, Decimal.COMMA)
                .containsEntry(Field.CONTRACT_TOTAL, Decimal.COMMA);
        assertThat(decimals("12.5||", "1.234||")).containsEntry(Field.AMOUNT, Decimal.POINT);
    }

    @Test
    void anAmbiguousColumnFollowsTheOthersOfTheFile() {
        assertThat(decimals("10,50|1.234|")).containsEntry(Field.CONTRACT_TOTAL, Decimal.COMMA);
    }

    @Test
    void columnsThatDisagreeSpeakForThemselvesAlone() {
        assertThat(decimals("10,50|1.234|1.5"))
                .isEqualTo(Map.of(Field.AMOUNT, Decimal.COMMA, Field.INTEREST_PERCENT, Decimal.POINT));
    }

    @Test
    void aColumnThatContradictsItselfTellsNothing() {
        assertThat(decimals("10,50||", "10.50||")).isEmpty();
        assertThat(decimals("1.234||")).isEmpty();
    }

    @Test
    void namesUnknownRepeatedAndMissingColumns() {
        assertThat(Layout.objection(NATIVE, new Header(List.of("amount", "Color", ""))))
                .contains(new Objection("columns_unknown", Map.of("columns", List.of("Color", "#3"))));
        assertThat(Layout.objection(NATIVE, new Header(List.of("amount", "AMOUNT"))))
                .contains(new Objection("columns_repeated", Map.of("columns", List.of("AMOUNT"))));
        assertThat(Layout.objection(NATIVE, new Header(List.of("paid_amount", "paid_on", "line", "reason"))))
                .contains(new Objection(
                        "columns_missing", Map.of("columns", List.of("contract_number", "payment_reference"))));
    }

    @Test
    void aHeaderIsComparedWithoutCaseAccentsAndSigns() {
        assertThat(Header.folded(" Código do Cliente ")).isEqualTo("codigo_do_cliente");
        assertThat(new Header(List.of("b", "line", "A ", "reason")).fingerprint())
                .isEqualTo("a|b");
    }
}
