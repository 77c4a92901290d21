package io.regua.team;

import java.util.Locale;
import java.util.stream.Stream;

/** A language the screens speak. */
public enum Language {
    ENGLISH("en", "English"),
    PORTUGUESE("pt-BR", "Português");

    private final String tag;
    private final String label;

    Language(String tag, String label) {
        this.tag = tag;
        this.label = label;
    }

    /** What those who speak it call it. */
    public String label() {
        return label;
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
