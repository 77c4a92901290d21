package io.regua.team;

import java.util.Locale;
import java.util.stream.Stream;

/** A language the screens speak. */
public enum Language {
    ENGLISH("en"),
    PORTUGUESE("pt-BR");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, for example {@code pt-BR}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a tag or of its main language ({@code pt}, {@code pt-PT}); English when it is none of ours. */
    public static Language of(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values())
                .filter(language -> language.locale().getLanguage().equals(wanted))
                .findFirst()
                .orElse(ENGLISH);
    }
}
