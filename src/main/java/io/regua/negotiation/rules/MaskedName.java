package io.regua.negotiation.rules;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A person's name as somebody sees it who should know it already: {@code Ana B. de S.} (L17). */
public final class MaskedName {

    private static final Set<String> SMALL = Set.of("de", "da", "do", "das", "dos", "e");

    private MaskedName() {}

    /** The first name, the small words, and of the others their first letter. */
    public static String of(String name) {
        var words = name.strip().split("\\s+", -1);
        return IntStream.range(0, words.length)
                .mapToObj(place -> place == 0 || isSmall(words[place]) ? words[place] : initial(words[place]))
                .collect(Collectors.joining(" "));
    }

    private static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + ".";
    }
}
