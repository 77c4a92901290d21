package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Objections in the reader's language, at the fields of a form. */
@Component
class PromiseWording {

    private final MessageSource messages;

    PromiseWording(MessageSource messages) {
        this.messages = messages;
    }

    /** By field; what belongs to none stands under the empty name. */
    Map<String, String> byField(List<Objection> objections, int parts) {
        var words = new LinkedHashMap<String, String>();
        objections.forEach(each -> words.merge(field(each, parts), of(each), PromiseWording::both));
        return words;
    }

    private static String both(String one, String other) {
        return one.contains(other) ? one : one + " " + other;
    }

    private static String field(Objection objection, int parts) {
        var code = objection.code();
        var part = objection.facts().get("part");
        if (objection.facts().get("field") instanceof String field) {
            return field;
        }
        if (part != null) {
            return (code.equals("no_amount") ? "amount" : "on") + part;
        }
        if (code.equals("more_than_due")) {
            return "amount" + parts;
        }
        if (code.startsWith("note")) {
            return "note";
        }
        return code.contains("debt") ? "debts" : "";
    }

    String of(Objection objection) {
        var worded = say(objection.code());
        for (var fact : objection.facts().entrySet()) {
            worded = worded.replace("[" + fact.getKey() + "]", text(fact.getValue()));
        }
        return worded;
    }

    String say(String code) {
        return messages.getMessage("promises.objection." + code, null, LocaleContextHolder.getLocale());
    }

    private static String text(Object fact) {
        return switch (fact) {
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(LocaleContextHolder.getLocale())
                        .format(day);
            case Money amount -> "R$ " + PromiseTyped.shown(amount);
            default -> String.valueOf(fact);
        };
    }
}
