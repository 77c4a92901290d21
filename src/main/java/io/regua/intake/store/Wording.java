package io.regua.intake.store;

import io.regua.intake.Objection;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says a reason in somebody's language: the message {@code intake.reason.<code>} with the facts in it by name, as
 * {@code [value]}.
 */
@Component
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Objection reason, Locale locale) {
        var text = messages.getMessage("intake.reason." + reason.code(), null, reason.code(), locale);
        var worded = text == null ? reason.code() : text;
        for (var fact : new TreeMap<>(reason.facts()).entrySet()) {
            worded = worded.replace("[" + fact.getKey() + "]", value(fact.getKey(), fact.getValue(), locale));
        }
        return worded;
    }

    private String value(String name, Object value, Locale locale) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> value(name, each, locale)).collect(Collectors.joining(", "));
        }
        var text = String.valueOf(value);
        if (name.equals("field") || name.equals("fields")) {
            var field = messages.getMessage("intake.field." + text, null, text, locale);
            return field == null ? text : field;
        }
        return text;
    }
}
