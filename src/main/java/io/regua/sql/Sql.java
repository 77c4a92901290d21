package io.regua.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Reads a statement from {@code src/main/resources/sql}. */
public final class Sql {

    /** psql's own way to take in a file that lies beside this one, also in the middle of a statement. */
    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\\\ir (\\S+)$");

    private Sql() {}

    /**
     * The text of a statement with its includes taken in.
     *
     * @param name module and statement without ending, for example {@code ruler/advance}
     * @throws UncheckedIOException when there is no such file
     */
    public static String of(String name) {
        var text = read(name + ".sql");
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        return INCLUDE.matcher(text).replaceAll(include -> Matcher.quoteReplacement(read(folder + include.group(1))));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("sql/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no statement " + file, e);
        }
    }
}
