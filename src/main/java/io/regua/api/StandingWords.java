package io.regua.api;

import io.regua.ruler.Standing;
import io.regua.team.Language;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A standing as a till shows it, in every language at once: the customer reads it too. */
@Component
class StandingWords {

    private final MessageSource messages;

    StandingWords(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> of(Standing standing) {
        var words = new TreeMap<String, String>();
        for (var language : Language.values()) {
            var locale = language.locale();
            words.put(locale.toLanguageTag(), messages.getMessage("ruler.standing." + standing.code(), null, locale));
        }
        return words;
    }
}
