package io.regua.intake.store;

import io.regua.intake.Objection;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
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

    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final Set<String> DATES =
            Set.of("dueOn", "dueDate", "contractDate", "paidOn", "today", "doneOn", "until");
    private static final Set<String> AMOUNTS = Set.of("amount");
    private static final Set<String> RATES = Set.of("interest", "limit");

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
        return DATES.contains(name)
                ? date(text, locale)
                : AMOUNTS.contains(name) ? amount(text) : rate(name, text, locale);
    }

    private static String date(String text, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(LocalDate.parse(text));
    }

    /** Money is always written the Brazilian way. */
    private static String amount(String text) {
        return "R$ "
                + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(BRAZIL)).format(new BigDecimal(text));
    }

    private static String rate(String name, String text, Locale locale) {
        return RATES.contains(name)
                ? new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale))
                        .format(new BigDecimal(text))
                : text;
    }
}
