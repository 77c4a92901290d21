package io.regua.bills.web;

import io.regua.bills.Issued;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's language. */
@Component("billWording")
class Wording {

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
        var arguments = facts.keySet().stream().sorted().map(facts::get).toArray();
        return messages.getMessage(section + code, arguments, LocaleContextHolder.getLocale());
    }
}
