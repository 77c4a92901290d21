package io.regua.creditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixKeyTest {

    @ParameterizedTest
    @CsvSource({
        "cpf, 731.945.206-52, 73194520652",
        "cnpj, 12.abc.345/01DE-35,",
        "cnpj, 12.ABC.345/01DE-35, 12ABC34501DE35",
        "phone, (41) 99990-4402, +5541999904402",
        "phone, +55 41 99990-4402, +5541999904402",
        "email, Caixa@Loja.com.br, caixa@loja.com.br",
        "random, 123E4567-E89B-12D3-A456-426614174000, 123e4567-e89b-12d3-a456-426614174000",
        "cpf, 731.945.206-53,",
        "cpf, 111.111.111-11,",
        "phone, 99990-4402,",
        "phone, +1 650 253 0000,",
        "email, caixa@loja,",
        "random, 123e4567,",
    })
    void readsAKeyOfItsKindAlone(String kind, String typed, String value) {
        var key = PixKey.parse(PixKeyKind.valueOf(kind.toUpperCase(Locale.ROOT)), typed);

        assertThat(key.map(PixKey::value).orElse(null)).isEqualTo(value);
    }

    @Test
    void anOrderOfAllocationHasEveryPartOnce() {
        assertThat(AllocationOrder.of(List.of("principal", "interest", "fine", "correction")))
                .contains(AllocationOrder.PRINCIPAL_FIRST);
        assertThat(AllocationOrder.of(List.of("principal", "interest", "fine"))).isEmpty();
        assertThat(AllocationOrder.of(List.of("principal", "interest", "fine", "fine")))
                .isEmpty();
        assertThat(AllocationOrder.of(List.of("principal", "interest", "fine", "fees")))
                .isEmpty();
    }
}
