package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.money.Money;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the history: payments, steps of the ruler, and what the journal keeps. */
@Component
class Happenings {

    private final Phrases phrases;
    private final ChangedFields changes;

    Happenings(Phrases phrases, ChangedFields changes) {
        this.phrases = phrases;
        this.changes = changes;
    }

    Happening of(Dossier.Event event) {
        return switch (event.stream()) {
            case "money" -> payment(event);
            case "ruler" -> step(event);
            default -> entry(event);
        };
    }

    private Happening payment(Dossier.Event event) {
        if (!event.code().equals("payment")) {
            return entry(event);
        }
        var reversed = Boolean.TRUE.equals(event.facts().get("reversed"));
        var title = phrases.say(reversed ? "desk.history.reversed" : "desk.history.paid");
        var detail = joined(
                phrases.say("desk.method." + fact(event, "method")),
                sale(event),
                fact(event, "store").isEmpty() ? "" : phrases.say("desk.history.at", fact(event, "store")));
        return happened(event, title, amount(event), detail, reversed ? "muted" : "money");
    }

    private Happening step(Dossier.Event event) {
        var outcome = fact(event, "outcome");
        var title = phrases.say("desk.history.step." + outcome, phrases.step(event.code(), fact(event, "kind")));
        var detail = joined(
                phrases.reason(fact(event, "reason"), event.facts()),
                phrases.say("desk.history.debt", fact(event, "contract"), fact(event, "installment")));
        var done = outcome.equals("taken") || outcome.equals("covered");
        return happened(event, title, null, detail, done ? "done" : "muted");
    }

    private Happening entry(Dossier.Event event) {
        var title = phrases.sayOr("desk.entry." + event.code(), phrases.say("desk.entry"));
        var detail = joined(kind(event), tier(event), saidBefore(event), changes.of(event.facts()), reason(event));
        return happened(event, title, amount(event), detail, "muted");
    }

    private Happening happened(Dossier.Event event, String title, @Nullable Money amount, String detail, String tone) {
        return new Happening(event.day(), event.at(), title, amount, detail, by(event), link(event), tone);
    }

    /** A payment has a page of its own, and so has what was done to it. */
    private static String link(Dossier.Event event) {
        var payment = fact(event, "payment");
        return payment.matches("\\d+") ? "/payments/" + payment : "";
    }

    /** Who, and from where. */
    private String by(Dossier.Event event) {
        var actor = event.actor();
        var origin = event.origin();
        if (actor == null) {
            return "";
        }
        return origin == null ? actor : actor + " " + phrases.say("desk.history.from", origin);
    }

    /** Which hold, mark, channel or contact it was. */
    private String kind(Dossier.Event event) {
        return joined(
                worded("desk.hold.", fact(event, "kind")),
                worded("ruler.kind.", fact(event, "stepKind")),
                worded("customers.mark.kind.", fact(event, "mark")),
                worded("customers.channel.", fact(event, "channel")),
                worded("desk.contact.", fact(event, "contact")));
    }

    /** What a customer's credit was thought to be worth, and before. */
    private String tier(Dossier.Event event) {
        var tier = fact(event, "tier");
        var before = fact(event, "tierBefore");
        if (tier.isEmpty()) {
            return "";
        }
        return before.isEmpty()
                ? phrases.say("desk.history.tier", tier)
                : phrases.say("desk.history.tier.from", tier, before);
    }

    private String worded(String prefix, String code) {
        return code.isEmpty() ? "" : phrases.sayOr(prefix + code, "");
    }

    /** What the customer had said of the channel. */
    private String saidBefore(Dossier.Event event) {
        var before = event.code().startsWith("consent_") ? worded("customers.consent.", fact(event, "before")) : "";
        return before.isEmpty() ? "" : phrases.say("customers.changes.before", before);
    }

    /** A reason that has words, or the words of whoever typed it. */
    private String reason(Dossier.Event event) {
        var reason = fact(event, "reason");
        return reason.isEmpty() ? "" : phrases.sayOr("desk.hold.because." + reason, reason);
    }

    private String sale(Dossier.Event event) {
        var contract = fact(event, "contract");
        return contract.isEmpty() ? "" : phrases.say("desk.receivables.sale", contract);
    }

    private static @Nullable Money amount(Dossier.Event event) {
        var amount = fact(event, event.facts().containsKey("amount") ? "amount" : "total");
        return amount.matches("-?\\d+(\\.\\d{1,2})?") ? Money.of(amount) : null;
    }

    private static String fact(Dossier.Event event, String name) {
        return Objects.toString(event.facts().get(name), "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
