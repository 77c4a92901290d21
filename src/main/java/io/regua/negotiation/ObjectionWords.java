package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Objection;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What speaks against terms, against agreeing or against limits, as a sentence in the reader's language, with the value
 * that would pass: {@code @negotiationObjections.of(objection)} in templates. The message
 * {@code negotiation.objection.<code>} holds the facts by name, as {@code [limit]}.
 */
@Component("negotiationObjections")
public class ObjectionWords {

    private static final DecimalFormatSymbols BRAZIL = DecimalFormatSymbols.getInstance(Locale.of("pt", "BR"));

    /** Facts that are codes, and what begins the keys of their words. */
    private static final Map<String, String> CODED = Map.of(
            "level", "negotiation.authority.",
            "above", "negotiation.authority.",
            "needs", "negotiation.authority.",
            "became", "negotiation.offer.state.",
            "stands", "negotiation.agreement.state.",
            "state", "receivables.state.",
            "component", "negotiation.component.");

    private final MessageSource messages;

    ObjectionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence; one about a row of the limits begins with the row. */
    public String of(Objection objection) {
        return of(objection, LocaleContextHolder.getLocale());
    }

    /** The same in a language that is not the reader's own. */
    public String of(Objection objection, Locale language) {
        var row = objection.facts().get("row");
        var words = beside(objection, language);
        return row == null ? words : message("negotiation.objection.of_row", words, language, row, words);
    }

    /** A sentence that stands where the row is, which it does not name. */
    public String beside(Objection objection) {
        return beside(objection, LocaleContextHolder.getLocale());
    }

    private String beside(Objection objection, Locale language) {
        var words = message("negotiation.objection." + objection.code(), objection.code(), language);
        for (var fact : objection.facts().entrySet()) {
            words = words.replace("[" + fact.getKey() + "]", fact(fact.getKey(), fact.getValue(), language));
        }
        return words;
    }

    private String fact(String name, Object value, Locale language) {
        var text = text(value, language);
        var coded = CODED.get(name);
        return coded == null ? text : message(coded + text, text, language);
    }

    /** {@code R$ 1.782,34}, {@code 2,5%}, {@code 4 Nov 2026}; anything else as it is. */
    public String figure(Object value) {
        return text(value, LocaleContextHolder.getLocale());
    }

    private static String text(Object value, Locale language) {
        return switch (value) {
            case Money amount -> "R$ " + new DecimalFormat("#,##0.00", BRAZIL).format(amount.amount());
            case Percent percent -> new DecimalFormat("#,##0.######", BRAZIL).format(percent.value()) + "%";
            case LocalDate day ->
                DateTimeFormatter.ofPattern("d MMM yyyy", language).format(day);
            default -> String.valueOf(value);
        };
    }

    private String message(String key, String otherwise, Locale language, Object... parts) {
        var words = messages.getMessage(key, parts, otherwise, language);
        return Objects.requireNonNullElse(words, otherwise);
    }
}
