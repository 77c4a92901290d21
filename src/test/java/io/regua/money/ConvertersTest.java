package io.regua.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ConvertersTest {

    @Test
    void carriesAmountsThereAndBack() {
        var converter = new MoneyConverter();
        assertThat(converter.convertToDatabaseColumn(Money.of("12.30"))).isEqualTo(new BigDecimal("12.30"));
        assertThat(converter.convertToEntityAttribute(new BigDecimal("12.30"))).isEqualTo(Money.of("12.30"));
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void carriesRatesThereAndBack() {
        var converter = new PercentConverter();
        assertThat(converter.convertToDatabaseColumn(Percent.of("2"))).isEqualTo(new BigDecimal("2.000000"));
        assertThat(converter.convertToEntityAttribute(new BigDecimal("2.000000")))
                .isEqualTo(Percent.of("2"));
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
