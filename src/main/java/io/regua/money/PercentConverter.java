package io.regua.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Percentages in entities are {@code numeric(9, 6)}. */
@Converter(autoApply = true)
class PercentConverter implements AttributeConverter<Percent, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percent percent) {
        return percent == null ? null : percent.value();
    }

    @Override
    public @Nullable Percent convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : new Percent(column);
    }
}
