package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The reader's language; money and per cent the Brazilian way. */
@Component
class LimitTongue {

    private static final DecimalFormatSymbols BRAZIL = DecimalFormatSymbols.getInstance(Locale.of("pt", "BR"));

    private final MessageSource messages;

    LimitTongue(MessageSource messages) {
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

    /** {@code A, B or C}. */
    String either(Stream<String> words) {
        var all = words.toList();
        var last = all.size() - 1;
        return last < 1
                ? String.join("", all)
                : say("limits.or", String.join(", ", all.subList(0, last)), all.get(last));
    }

    String all(List<String> words) {
        return String.join(", ", words);
    }

    /** {@code R$ 1.782,34}. */
    static String money(Money amount) {
        return "R$ " + figure(amount);
    }

    /** {@code 1.782,34}. */
    static String figure(Money amount) {
        return new DecimalFormat("#,##0.00", BRAZIL).format(amount.amount());
    }

    /** {@code 2,5}. */
    static String figure(Percent percent) {
        return new DecimalFormat("0.######", BRAZIL).format(percent.value());
    }
}
