package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.money.Money;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the history: payments, steps of the ruler, and what the journal keeps. */
@Component
class Happenings {

    private final Phrases phrases;

    Happenings(Phrases phrases) {
        this.phrases = phrases;
    }

    Happening of(Dossier.Event event) {
        return switch (event.stream()) {
            case "money" -> payment(event);
            case "ruler" -> step(event);
            default -> entry(event);
        };
    }

    private Happening payment(Dossier.Event event) {
        var reversed = Boolean.TRUE.equals(event.facts().get("reversed"));
        var title = phrases.say(reversed ? "desk.history.reversed" : "desk.history.paid");
        var detail = joined(
                phrases.say("desk.method." + fact(event, "method")),
                phrases.say("desk.receivables.sale", fact(event, "contract")));
        return new Happening(
                event.day(), title, Money.of(fact(event, "amount")), detail, "", reversed ? "muted" : "money");
    }

    private Happening step(Dossier.Event event) {
        var outcome = fact(event, "outcome");
        var title = phrases.say("desk.history.step." + outcome, phrases.step(event.code(), fact(event, "kind")));
        var detail = joined(
                phrases.reason(fact(event, "reason"), event.facts()),
                phrases.say("desk.history.debt", fact(event, "contract"), fact(event, "installment")));
        var done = outcome.equals("taken") || outcome.equals("covered");
        return new Happening(event.day(), title, null, detail, "", done ? "done" : "muted");
    }

    private Happening entry(Dossier.Event event) {
        var title = phrases.sayOr("desk.entry." + event.code(), phrases.say("desk.entry"));
        return new Happening(
                event.day(), title, null, said(event.facts()), Objects.requireNonNullElse(event.actor(), ""), "muted");
    }

    /** Which hold, mark, channel or contact it was. */
    private String said(Map<String, Object> facts) {
        return joined(
                worded("desk.hold.", facts.get("kind")),
                worded("customers.mark.kind.", facts.get("mark")),
                worded("customers.channel.", facts.get("channel")),
                worded("desk.contact.", facts.get("contact")));
    }

    private String worded(String prefix, @Nullable Object code) {
        return code instanceof String word ? phrases.sayOr(prefix + word, "") : "";
    }

    private static String fact(Dossier.Event event, String name) {
        return Objects.toString(event.facts().get(name), "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
