package io.regua.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters that take one of a few words. */
final class Choices {

    private Choices() {}

    /** The word; null when nothing is said. A word that is none of these is refused with all of them. */
    static @Nullable String of(String parameter, @Nullable String word, List<String> words) {
        if (word == null || word.isBlank()) {
            return null;
        }
        if (!words.contains(word)) {
            throw Refused.badInput(parameter, "unknown_value", words);
        }
        return word;
    }
}
