package io.regua.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.testing.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

    @ParameterizedTest
    @CsvSource({
        "111.444.777-35, 11144477735, INDIVIDUAL, ***.444.777-**",
        "12.ABC.345/01DE-35, 12ABC34501DE35, LEGAL_ENTITY, **.ABC.345/01DE-**",
        "34665388000161, 34665388000161, LEGAL_ENTITY, **.665.388/0001-**"
    })
    void readsAndPrintsMasked(String typed, String value, CustomerKind kind, String masked) {
        var taxId = TaxId.parse(typed).orElseThrow();
        assertThat(taxId.value()).isEqualTo(value);
        assertThat(taxId.kind()).isEqualTo(kind);
        assertThat(taxId).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({"11144477735, 111.444.777-35", "12ABC34501DE35, 12.ABC.345/01DE-35"})
    void showsAllDigitsWhenAsked(String value, String unmasked) {
        assertThat(new TaxId(value).unmasked()).isEqualTo(unmasked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11144477734", "1114447773", "11111111111", "00000000000000", "12ABC34501DE3X", "abc"})
    void refusesWhatIsNone(String typed) {
        assertThat(TaxId.parse(typed)).isEmpty();
    }

    @Test
    void doesNotTellAWrongNumberInTheMessage() {
        assertThatThrownBy(() -> new TaxId("11144477734"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("11144477734");
    }

    @Test
    void agreesWithTheVectors() {
        for (var row : Vectors.of("cpf_cnpj.csv")) {
            var individual = "CPF".equals(row.getField("kind"));
            var accepted = TaxId.parse(row.getField("value"))
                    .filter(taxId -> (taxId.kind() == CustomerKind.INDIVIDUAL) == individual);
            assertThat(accepted.isPresent()).as(row.toString()).isEqualTo(Boolean.parseBoolean(row.getField("valid")));
        }
    }
}
