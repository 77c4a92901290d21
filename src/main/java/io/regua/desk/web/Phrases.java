package io.regua.desk.web;

import io.regua.ruler.Reasons;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's language. */
@Component
class Phrases {

    private final MessageSource messages;
    private final Reasons reasons;

    Phrases(MessageSource messages, Reasons reasons) {
        this.messages = messages;
        this.reasons = reasons;
    }

    /** A step by its own name, or else by what it does: {@code registry request}. */
    String step(String stepKey, String kind) {
        return sayOr("desk.step." + stepKey, say("desk.step." + kind));
    }

    /** Why a step was taken or not; empty for a step taken on its day. */
    String reason(String code, Map<String, Object> facts) {
        return code.equals("due") ? "" : reasons.of(code, facts);
    }

    static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale())
                .format(date);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The other words when nobody worded the key. */
    String sayOr(String key, String otherwise, Object... arguments) {
        var words = messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
        return words == null ? otherwise : words;
    }
}
