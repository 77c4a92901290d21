package io.regua.desk.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box, and what it may be.
 *
 * @param text as typed, without spaces around it: a contract number or a creditor's own code
 * @param taxId CPF or CNPJ without punctuation, else empty
 * @param reachedAt the e-mail address or telephone numbers (E.164) it may be
 * @param name a name or a part of one, else empty
 */
public record Sought(String text, String taxId, List<String> reachedAt, String name) {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s./()\\-+]");
    private static final Pattern TAX_ID = Pattern.compile("\\d{11}|[0-9A-Z]{12}\\d{2}");
    private static final Pattern PHONE = Pattern.compile("(?:55)?\\d{10,11}");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST = 120;

    /** Reads the box. A CPF may also be a mobile number: both are sought. */
    public static Sought of(String typed) {
        var text = typed.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        var bare = PUNCTUATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        var taxId = TAX_ID.matcher(bare).matches() ? bare : "";
        return new Sought(text, taxId, reachedAt(text, bare), name(text));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static List<String> reachedAt(String text, String bare) {
        if (text.indexOf('@') > 0) {
            return List.of(text.toLowerCase(Locale.ROOT));
        }
        if (!PHONE.matcher(bare).matches()) {
            return List.of();
        }
        return bare.length() > 11 ? List.of("+" + bare) : List.of("+55" + bare);
    }

    private static String name(String text) {
        var letters = text.chars().filter(Character::isLetter).count();
        return letters >= SHORTEST_NAME && text.indexOf('@') < 0 ? text : "";
    }
}
