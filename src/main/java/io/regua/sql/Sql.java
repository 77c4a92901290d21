package io.regua.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Reads a statement from {@code src/main/resources/sql}. */
public final class Sql {

    /**
     * A part that several statements share. The same text for psql, in the folder of the statement: {@code sed -E
     * 's/^-- include (\w+)$/cat \1.sql/e' advance.sql}.
     */
    private static final Pattern INCLUDE = Pattern.compile("(?m)^-- include (\\w+)$");

    /** They are asked for with every request and stand still as long as the application runs. */
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Sql() {}

    /**
     * The text of a statement with its includes taken in.
     *
     * @param name module and statement without ending, for example {@code ruler/advance}
     * @throws UncheckedIOException when there is no such file
     */
    public static String of(String name) {
        var known = TEXTS.get(name);
        if (known != null) {
            return known;
        }
        var text = included(name);
        TEXTS.put(name, text);
        return text;
    }

    private static String included(String name) {
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        return INCLUDE.matcher(read(name))
                .replaceAll(include -> Matcher.quoteReplacement(of(folder + include.group(1))));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("sql/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no statement " + name, e);
        }
    }
}
