package io.regua.desk.web;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's language. */
@Component
class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    /** A kind of step: {@code registry request}. */
    String kind(String kind) {
        return say("desk.step." + kind);
    }

    /** Why a step was taken or not; empty when the code says nothing a person needs. */
    String reason(String code, Map<String, Object> facts) {
        return sayOr("ruler.reason." + code, "");
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
