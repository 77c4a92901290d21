package io.regua.ruler.web;

import io.regua.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The reader's language. */
@Component
class Tongue {

    private static final DecimalFormatSymbols BRAZIL = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("pt-BR"));

    private final MessageSource messages;

    Tongue(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The other words when nobody worded the key. */
    String sayOr(String key, String otherwise, Object... arguments) {
        var words = messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
        return words == null ? otherwise : words;
    }

    /** The first letter large, for the beginning of a line. */
    String upper(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + words.substring(1);
    }

    /** The first letter small, for the middle of a line. */
    String lower(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toLowerCase(LocaleContextHolder.getLocale()) + words.substring(1);
    }

    /** {@code A, B and C}. */
    String allOf(List<String> words) {
        var last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : say("ruler.said.and", String.join(", ", words.subList(0, last)), words.get(last));
    }

    /** {@code R$ 1.782,34}. */
    String money(Money amount) {
        return "R$ " + new DecimalFormat("#,##0.00", BRAZIL).format(amount.amount());
    }
}
