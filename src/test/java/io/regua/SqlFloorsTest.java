package io.regua;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * A module's SQL (migrations, statements, text blocks and strings) touches its own tables; of the modules it may use
 * only the published {@code v_} views, the functions, the declared {@code inbox_} tables and, by foreign key, ids.
 */
class SqlFloorsTest {

    private static final Set<String> MODULES = SourceTree.files("src/main/java/io/regua", "package-info.java").stream()
            .map(file -> Path.of("src/main/java/io/regua").relativize(file))
            .filter(file -> file.getNameCount() == 2)
            .map(file -> file.getName(0).toString())
            .collect(toSet());
    private static final Pattern FUNCTION =
            Pattern.compile("(?i)create\\s+(?:or\\s+replace\\s+)?function\\s+(\\w+\\.\\w+)");
    private static final Set<String> FUNCTIONS = SourceTree.files("src/main/resources/db/migration", ".sql").stream()
            .map(SourceTree::text)
            .flatMap(sql -> FUNCTION.matcher(sql).results())
            .map(hit -> hit.group(1))
            .collect(toSet());

    /** A name in some module's schema, and whether a foreign key points at it. */
    private static final Pattern NAME =
            Pattern.compile("(?i)(references\\s+)?(?<![\\w.:/])(" + String.join("|", MODULES) + ")\\.(\\w+)");

    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    /** A string that goes on after a line break: one statement. */
    private static final Pattern CONTINUED = Pattern.compile("\"\\s*\\+\\s*\"(?!\")");

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*[\\s\\S]*?\\*/");
    private static final Pattern SQL_VERB =
            Pattern.compile("(?i)\\b(select|insert\\s+into|update|delete\\s+from|truncate|copy|call|refresh)\\b");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\b(current_date|current_time|current_timestamp|localtime"
            + "|localtimestamp|now\\s*\\(|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)");

    /** When a row was written, as a column's default or as {@code released_at = now()}: no rule ever reads it. */
    private static final Pattern STAMP = Pattern.compile("(?i)(default\\s+|_at\\s*=\\s*)now\\(\\)");

    private record Source(String module, Path file, String sql) {}

    @Test
    void sqlOnlyLooksDown() {
        assertThat(everySource().flatMap(SqlFloorsTest::trespasses)).isEmpty();
    }

    @Test
    void sqlIsToldTheDate() {
        assertThat(everySource().flatMap(SqlFloorsTest::clocks)).isEmpty();
    }

    private static Stream<Source> everySource() {
        return MODULES.stream().flatMap(SqlFloorsTest::sources);
    }

    private static Stream<Source> sources(String module) {
        var files = Stream.of("src/main/resources/db/migration/" + module, "src/main/resources/sql/" + module)
                .flatMap(folder -> SourceTree.files(folder, ".sql").stream())
                .map(file -> new Source(module, file, uncommented(SourceTree.text(file))));
        var code = SourceTree.files("src/main/java/io/regua/" + module, ".java").stream()
                .map(file -> new Source(module, file, literals(SourceTree.text(file))));
        return Stream.concat(files, code);
    }

    private static String uncommented(String sql) {
        return COMMENT.matcher(sql).replaceAll(" ");
    }

    /** The strings of a class that look like SQL; a message key has the form of a table's name but no verb. */
    private static String literals(String java) {
        return LITERAL.matcher(CONTINUED.matcher(java).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(text -> SQL_VERB.matcher(text).find())
                .map(SqlFloorsTest::uncommented)
                .collect(joining("\n"));
    }

    private static Stream<String> trespasses(Source source) {
        return NAME.matcher(source.sql())
                .results()
                .filter(name -> !allowed(source.module(), name))
                .map(name -> source.file() + " touches " + name.group().strip());
    }

    private static boolean allowed(String module, MatchResult name) {
        var owner = name.group(2).toLowerCase(Locale.ROOT);
        if (owner.equals(module)) {
            return true;
        }
        var thing = name.group(3).toLowerCase(Locale.ROOT);
        var published = thing.startsWith("v_")
                || thing.startsWith("inbox_")
                || FUNCTIONS.contains(owner + "." + thing)
                || name.group(1) != null;
        return published && mayUse(module).contains(owner);
    }

    private static List<String> mayUse(String module) {
        try {
            return List.of(Class.forName("io.regua." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> clocks(Source source) {
        var sql = STAMP.matcher(source.sql()).replaceAll("");
        return CLOCK.matcher(sql).results().map(clock -> source.file() + " asks " + clock.group());
    }
}
