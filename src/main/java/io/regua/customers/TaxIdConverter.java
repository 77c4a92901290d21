package io.regua.customers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Tax ids in entities are text without punctuation. */
@Converter(autoApply = true)
class TaxIdConverter implements AttributeConverter<TaxId, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TaxId taxId) {
        return taxId == null ? null : taxId.value();
    }

    @Override
    public @Nullable TaxId convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new TaxId(column);
    }
}
