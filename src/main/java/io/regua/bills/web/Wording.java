package io.regua.bills.web;

import io.regua.bills.Issued;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's language. */
@Component("billWording")
class Wording {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+\\.[0-9]{2}");
    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(List<Issued.Objection> objections) {
        return objections.stream()
                .map(objection -> refusal("bills.refused.", objection.code(), objection.facts()))
                .distinct()
                .toList();
    }

    /** A refusal's code, with its facts in the order of their names. */
    String refusal(String section, String code, Map<String, String> facts) {
        var arguments = facts.keySet().stream()
                .sorted()
                .map(key -> shown(facts.getOrDefault(key, "")))
                .toArray();
        return messages.getMessage(section + code, arguments, LocaleContextHolder.getLocale());
    }

    /** Days as the reader writes them, amounts always as they are written in Brazil; all else as it is. */
    private static String shown(String fact) {
        if (DAY.matcher(fact).matches()) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(LocaleContextHolder.getLocale())
                    .format(LocalDate.parse(fact));
        }
        return AMOUNT.matcher(fact).matches() ? String.format(BRAZIL, "%,.2f", new BigDecimal(fact)) : fact;
    }
}
