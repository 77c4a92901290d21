package io.regua.app;

import io.regua.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What speaks against an operation on a debt, for templates: the message {@code receivables.objection.<code>} with the
 * facts in it by name, as {@code [amount]}, and single facts as people write them.
 */
@Component("objections")
public class Objections {

    private static final Set<String> AMOUNTS = Set.of("amount", "open", "paid");

    private final MessageSource messages;
    private final Words words;

    Objections(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    public String of(String code, Map<String, Object> facts) {
        var text = message("receivables.objection." + code, code);
        for (var fact : new TreeMap<>(facts).entrySet()) {
            text = text.replace("[" + fact.getKey() + "]", fact(fact.getKey(), fact.getValue()));
        }
        return text;
    }

    /** One fact by its name: dates, amounts and states in the reader's words; empty when there is none. */
    public String fact(String name, @Nullable Object value) {
        var text = value == null ? "" : String.valueOf(value);
        if (text.isEmpty()) {
            return "";
        }
        if (AMOUNTS.contains(name)) {
            return words.money(new Money(new BigDecimal(text)));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.day(LocalDate.parse(text));
        }
        return name.equals("state") ? message("receivables.state." + text, text) : text;
    }

    private String message(String key, String otherwise) {
        var text = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
