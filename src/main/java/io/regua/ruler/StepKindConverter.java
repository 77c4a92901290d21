package io.regua.ruler;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class StepKindConverter implements AttributeConverter<StepKind, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable StepKind kind) {
        return kind == null ? null : kind.code();
    }

    @Override
    public @Nullable StepKind convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : StepKind.of(code);
    }
}
