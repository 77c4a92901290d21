package io.regua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the history is unworded: whatever the code base writes into the journal has words in both languages. */
class JournalWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_pt_BR.properties"})
    void everyCodeHasWords(String file) throws IOException {
        var words = new Properties();
        words.load(new StringReader(SourceTree.text(Path.of("src/main/resources", file))));

        var written = JournalCodes.read();

        assertThat(written.codes())
                .contains("tax_id.shown", "hold_released", "hold_ended", "user_added", "mark_placed");
        assertThat(written.codes().stream().filter(code -> !words.containsKey("desk.entry." + code)))
                .as("journal codes without the words desk.entry.<code> in %s", file)
                .isEmpty();
        assertThat(written.beginnings().stream()
                        .filter(beginning -> words.stringPropertyNames().stream()
                                .noneMatch(key -> key.startsWith("desk.entry." + beginning))))
                .as("journal codes that begin so and have no words in %s", file)
                .isEmpty();
    }
}
