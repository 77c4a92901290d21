package io.regua.intake.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first line of a file: the names of its columns. */
public record Header(List<String> names) {

    /** The columns that the file of rejected lines adds; they come back with the corrected file and mean nothing. */
    public static final Set<String> OWN = Set.of("line", "reason");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    public Header {
        names = List.copyOf(names);
    }

    /** How names are compared: no case, no accents, one underscore for whatever lies between words. */
    public static String folded(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var words = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_");
        return words.replaceAll("^_+|_+$", "");
    }

    /** The folded names in order, those of our own left out: what a saved mapping is recognised by. */
    public static String fingerprint(List<String> names) {
        return names.stream()
                .map(Header::folded)
                .filter(name -> !OWN.contains(name))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    public String fingerprint() {
        return fingerprint(names);
    }

    public int width() {
        return names.size();
    }

    /** Names that stand more than once. */
    public List<String> repeated() {
        var seen = new ArrayList<String>();
        return names.stream()
                .filter(name -> {
                    var before = seen.contains(folded(name));
                    seen.add(folded(name));
                    return before && !folded(name).isEmpty();
                })
                .distinct()
                .toList();
    }
}
