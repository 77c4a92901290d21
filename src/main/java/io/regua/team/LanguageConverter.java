package io.regua.team;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class LanguageConverter implements AttributeConverter<Language, String> {

    @Override
    public String convertToDatabaseColumn(Language language) {
        return language.tag();
    }

    @Override
    public Language convertToEntityAttribute(String tag) {
        return Language.of(tag);
    }
}
