package io.regua.ruler;

import io.regua.ruler.Step.DayUnit;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Converter
class DayUnitConverter implements AttributeConverter<DayUnit, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DayUnit unit) {
        return unit == null ? null : unit.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable DayUnit convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : DayUnit.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
