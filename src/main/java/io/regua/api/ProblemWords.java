package io.regua.api;

import io.regua.intake.Objection;
import io.regua.negotiation.ObjectionWords;
import io.regua.team.Language;
import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says codes in the language a program asks for. */
@Component
class ProblemWords {

    private final MessageSource messages;
    private final ObjectionWords objections;

    ProblemWords(MessageSource messages, ObjectionWords objections) {
        this.messages = messages;
        this.objections = objections;
    }

    /** The first of Accept-Language that Régua speaks; without that header the language of the user. */
    static Locale language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            var who = SecurityContextHolder.getContext().getAuthentication();
            return who != null && who.getPrincipal() instanceof SignedIn user
                    ? user.language().locale()
                    : Language.ENGLISH.locale();
        }
        return Collections.list(request.getLocales()).stream()
                .filter(ProblemWords::isOurs)
                .map(asked -> Language.of(asked.toLanguageTag()).locale())
                .findFirst()
                .orElse(Language.ENGLISH.locale());
    }

    private static boolean isOurs(Locale asked) {
        return Arrays.stream(Language.values())
                .anyMatch(ours -> ours.locale().getLanguage().equals(asked.getLanguage()));
    }

    /** Facts stand in the words by their place, or by name when they came as a map or with an objection. */
    String of(String code, List<Object> facts, Locale language) {
        if (facts.size() == 1 && facts.getFirst() instanceof Map<?, ?> named) {
            return byName("receivables.objection." + code, code, named, language);
        }
        if (facts.size() == 1 && facts.getFirst() instanceof PromiseRoutes.Objected(var objection)) {
            return byName("promises.objection." + code, code, objection.facts(), language);
        }
        if (facts.size() == 1 && facts.getFirst() instanceof io.regua.ruler.Objection objection) {
            return byName("ruler.objection." + code, code, objection.facts(), language);
        }
        if (facts.size() == 1 && facts.getFirst() instanceof io.regua.receivables.Objection objection) {
            return objections.of(objection, language);
        }
        var texts = facts.stream().map(ProblemWords::text).toArray();
        return message("api.problem." + code, texts, code, language);
    }

    /** A reason of an import: its facts stand in the words by name, as {@code [value]}. */
    String of(Objection reason, Locale language) {
        return byName("intake.reason." + reason.code(), reason.code(), reason.facts(), language);
    }

    private String byName(String key, String code, Map<?, ?> facts, Locale language) {
        var worded = message(key, new Object[0], code, language);
        for (var fact : facts.entrySet()) {
            worded = worded.replace("[" + fact.getKey() + "]", text(fact.getValue()));
        }
        return worded;
    }

    private String message(String key, Object[] facts, String otherwise, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage(key, facts, otherwise, language), otherwise);
    }

    private static String text(Object fact) {
        return fact instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(fact);
    }
}
