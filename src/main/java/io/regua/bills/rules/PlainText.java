package io.regua.bills.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text for formats that know the letters of ASCII only: accents are taken off, anything else becomes a blank. */
final class PlainText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private PlainText() {}

    static String of(String text) {
        var bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(UNPRINTABLE.matcher(bare).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** At most so many signs. */
    static String of(String text, int longest) {
        var plain = of(text);
        return plain.length() <= longest ? plain : plain.substring(0, longest).strip();
    }

    static String upper(String text, int longest) {
        return of(text, longest).toUpperCase(Locale.ROOT);
    }
}
