package io.regua;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that a person reads comes from the messages, in both languages. */
class WordsTest {

    private static final Properties ENGLISH = words("messages.properties");
    private static final Properties PORTUGUESE = words("messages_pt_BR.properties");

    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([\\w.-]+)[(}]");
    private static final Pattern COMPUTED_KEY = Pattern.compile("#\\{\\$\\{'([\\w.-]+\\.)' \\+");
    private static final Pattern BEGINNING = Pattern.compile("['\"]([a-z][\\w-]*\\.(?:[\\w-]+\\.)*)['\"]");
    private static final Pattern TAG_OR_COMMENT =
            Pattern.compile("<!--[\\s\\S]*?-->|<!DOCTYPE[^>]*>|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("\\s(title|alt|placeholder|aria-label|aria-description|data-label)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern JAVA_STRING = Pattern.compile("\"([a-z]\\w*(?:\\.[\\w-]+)+\\.?)\"|\"\\{([\\w.-]+)}\"");

    /** The first words of the keys: the modules that speak, and the frame. */
    private static final Set<String> SECTIONS = ENGLISH.stringPropertyNames().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(toCollection(TreeSet::new));

    private static final Pattern TABLE = Pattern.compile("\\w+\\.(inbox_|v_)\\w+");
    private static final Set<String> TABLES = SourceTree.files("src/main/resources/db/migration", ".sql").stream()
            .map(SourceTree::text)
            .flatMap(sql ->
                    Pattern.compile("create table (\\w+\\.\\w+)").matcher(sql).results())
            .map(hit -> hit.group(1))
            .collect(toCollection(TreeSet::new));

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(PORTUGUESE.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @Test
    void noWordIsEmpty() {
        assertThat(Stream.of(ENGLISH, PORTUGUESE)
                        .flatMap(words -> words.entrySet().stream())
                        .filter(word -> word.getValue().toString().isBlank()))
                .isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(arguments(PORTUGUESE, key)).as(key).isEqualTo(arguments(ENGLISH, key)));
    }

    @Test
    void everyKeyInATemplateExists() {
        assertThat(templates()).allSatisfy(file -> {
            assertThat(keys(LITERAL_KEY, file)).as("keys of %s", file).isSubsetOf(ENGLISH.stringPropertyNames());
            assertThat(keys(COMPUTED_KEY, file)).as("prefixes of %s", file).allMatch(WordsTest::beginsAKey);
        });
    }

    /** What code hands to a screen as a key: any dotted string whose first word is a section of the messages. */
    @Test
    void everyKeyInCodeExists() {
        assertThat(SourceTree.files("src/main/java/io/regua", ".java"))
                .allSatisfy(file -> assertThat(keysInCode(file))
                        .as("keys of %s", file)
                        .allMatch(key -> ENGLISH.containsKey(key) || beginsAKey(key)));
    }

    /** A key is used when it, or the beginning of it that something is put behind, stands in a template or in code. */
    @Test
    void noWordIsLeftOver() {
        var users = Stream.concat(templates(), SourceTree.files("src/main/java/io/regua", ".java").stream())
                .map(SourceTree::text)
                .collect(joining());
        var beginnings =
                BEGINNING.matcher(users).results().map(hit -> hit.group(1)).collect(toCollection(TreeSet::new));

        assertThat(ENGLISH.stringPropertyNames().stream()
                        .filter(key ->
                                !users.contains(key) && beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void noTemplateSpeaksByItself() {
        assertThat(templates())
                .allSatisfy(file -> assertThat(literals(SourceTree.text(file)))
                        .as("words of %s", file)
                        .isEmpty());
    }

    private static Stream<Path> templates() {
        return SourceTree.files("src/main/resources/templates", ".html").stream();
    }

    private static Set<String> keys(Pattern pattern, Path file) {
        return pattern.matcher(SourceTree.text(file))
                .results()
                .map(hit -> hit.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> keysInCode(Path file) {
        return JAVA_STRING
                .matcher(SourceTree.text(file).replaceAll("\"\"\"[\\s\\S]*?\"\"\"", ""))
                .results()
                .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))
                .filter(WordsTest::soundsLikeAKey)
                .collect(toCollection(TreeSet::new));
    }

    private static boolean soundsLikeAKey(String text) {
        return SECTIONS.contains(text.substring(0, text.indexOf('.')))
                && !TABLE.matcher(text).matches()
                && !TABLES.contains(text);
    }

    private static boolean beginsAKey(String prefix) {
        return ENGLISH.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static Set<String> literals(String html) {
        var between = Stream.of(TAG_OR_COMMENT.split(html))
                .filter(text -> LETTERS.matcher(text).find());
        var shown = TAG_OR_COMMENT
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(tag -> !tag.contains("type=\"hidden\"") && !tag.contains("type=\"checkbox\""))
                .flatMap(tag -> SHOWN_ATTRIBUTE.matcher(tag).results())
                .filter(attribute -> LETTERS.matcher(attribute.group(2)).find())
                .map(attribute -> attribute.group().strip());
        return Stream.concat(between.map(String::strip), shown).collect(toCollection(TreeSet::new));
    }

    private static Set<String> arguments(Properties words, String key) {
        return Pattern.compile("\\{(\\d)")
                .matcher(words.getProperty(key, ""))
                .results()
                .map(hit -> hit.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Properties words(String file) {
        var words = new Properties();
        try {
            words.load(new StringReader(SourceTree.text(Path.of("src/main/resources", file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
